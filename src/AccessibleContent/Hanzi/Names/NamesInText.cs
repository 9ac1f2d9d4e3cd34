namespace AccessibleContent.Hanzi.Names;

/// <summary>What the names of a text write, unit by unit: to ask costs the same however many names there are.</summary>
internal sealed class NamesInText
{
    private readonly char[] _written;

    /// <param name="length">The length of the text.</param>
    /// <param name="places">Where names stand; a later one is written over an earlier one.</param>
    public NamesInText(int length, List<NamedPlace> places)
    {
        _written = new char[length];
        foreach (var place in places)
            place.Written.CopyTo(_written.AsSpan(place.Position));
    }

    /// <summary>Gives the unit that a name writes at a position; null where no name stands.</summary>
    public char? At(int position) => _written[position] is var unit and not '\0' ? unit : null;

    /// <summary>Says whether a name stands anywhere in a stretch.</summary>
    public bool Touch(int position, int length) => _written.AsSpan(position, length).ContainsAnyExcept('\0');
}
