namespace AccessibleContent.Hanzi.Names;

/// <summary>A place of a text where a name stands, and what is written for it: as many units as the name has.</summary>
internal readonly record struct NamedPlace(int Position, string Written)
{
    public int End => Position + Written.Length;
}
