namespace AccessibleContent.Search;

/// <summary>A part of a text that is marked, in UTF-16 units.</summary>
/// <param name="Start">The start.</param>
/// <param name="Length">The length, at least 1.</param>
public readonly record struct Mark(int Start, int Length)
{
    /// <summary>Gets the end.</summary>
    public int End => Start + Length;

    /// <summary>Joins marks that overlap or touch, in order.</summary>
    internal static IEnumerable<Mark> Join(IEnumerable<Mark> marks)
    {
        Mark? open = null;
        foreach (var mark in marks.Where(mark => mark.Length > 0).OrderBy(mark => mark.Start))
        {
            if (open is { } before && mark.Start > before.End)
            {
                yield return before;
                open = mark;
            }
            else
            {
                open = open is { } wider ? new(wider.Start, Math.Max(wider.End, mark.End) - wider.Start) : mark;
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
