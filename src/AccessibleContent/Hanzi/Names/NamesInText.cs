namespace AccessibleContent.Hanzi.Names;

/// <summary>The converted names of a text, unit by unit: a lookup costs the same for any number of names.</summary>
internal sealed class NamesInText
{
    private readonly char[] _written;

    /// <param name="length">The length of the text.</param>
    /// <param name="places">The positions of names; a later one overwrites an earlier one.</param>
    public NamesInText(int length, List<NamedPlace> places)
    {
        _written = new char[length];
        foreach (var place in places)
        {
            place.Written.CopyTo(_written.AsSpan(place.Position));
        }
    }

    /// <summary>Returns the unit that a name writes at a position; null where there is no name.</summary>
    public char? At(int position) => _written[position] is var unit and not '\0' ? unit : null;

    /// <summary>Returns whether a stretch of text contains any part of a name.</summary>
    public bool Touch(int position, int length) => _written.AsSpan(position, length).ContainsAnyExcept('\0');
}
