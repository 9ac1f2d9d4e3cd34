namespace AccessibleContent.Hanzi.Names;

/// <summary>The position of a name in a text, and its converted form: as many units as the name has.</summary>
internal readonly record struct NamedPlace(int Position, string Written)
{
    public int End => Position + Written.Length;
}
