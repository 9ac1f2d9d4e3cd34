using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>The headings that are open at a place of the document: a new one closes those of its rank and below, and stands one level under the rest.</summary>
internal sealed class Outline
{
    private const int Deepest = 5;

    private readonly List<(int Rank, bool Numbered)> _open = [];

    /// <summary>Gives the heading its level, from 1, none left out.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="rank">The rank among its own kind, 1 is the highest.</param>
    /// <param name="numbered">Whether its number gave the rank, or the page's element.</param>
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
