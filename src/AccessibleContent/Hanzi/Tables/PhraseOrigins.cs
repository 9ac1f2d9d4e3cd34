namespace AccessibleContent.Hanzi.Tables;

/// <summary>The names of the sources that decide phrases, numbered as the entries of a table refer to them.</summary>
internal sealed class PhraseOrigins
{
    private readonly List<string> _names = [];

    public PhraseOrigins()
    {
    }

    /// <summary>Continues the numbering of another list.</summary>
    public PhraseOrigins(PhraseOrigins others) => _names.AddRange(others._names);

    public string[] Names => [.. _names];

    public string this[byte origin] => _names[origin];

    public byte Of(string name)
    {
        if (!_names.Contains(name))
        {
            _names.Add(name);
        }

        return checked((byte)_names.IndexOf(name));
    }
}
