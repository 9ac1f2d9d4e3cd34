using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>
/// The headings that are open at a position in the document: a new heading closes those of its rank and below, and is placed one level
/// under the remaining ones.
/// </summary>
internal sealed class Outline
{
    private const int Deepest = 5;

    private readonly List<(int Rank, bool Numbered)> _open = [];

    /// <summary>Assigns the heading its level, from 1, without gaps.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="rank">The rank among headings of its kind; 1 is the highest.</param>
    /// <param name="numbered">Whether the rank comes from the heading's number rather than the page's element.</param>
    public Heading Place(Heading heading, int rank, bool numbered)
    {
        var same = _open.FindIndex(open => open.Numbered == numbered && open.Rank >= rank);
        if (same >= 0)
        {
            _open.RemoveRange(same, _open.Count - same);
        }

        _open.Add((rank, numbered));
        return heading with { Level = Math.Min(_open.Count, Deepest) };
    }
}
