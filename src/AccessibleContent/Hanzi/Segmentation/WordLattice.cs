using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Segmentation;

/// <summary>All divisions of a short text into words, with the cost of the cheapest one before and after each position.</summary>
internal readonly ref struct WordLattice
{
    // A phrase of the dictionary that no frequency is known of counts as a word seen three times.
    private const int SeenThreeTimes = 1_100;

    // One of ours that is no known word is as likely as its parts together, or a little more: it was written for this meaning.
    private const int OfOurs = 1_500;

    private readonly WordCosts _costs;
    private readonly ReadOnlySpan<char> _text;
    private readonly int _length;
    private readonly Span<int> _words;
    private readonly Span<int> _before;
    private readonly Span<int> _after;

    /// <param name="words">The costs of words.</param>
    /// <param name="text">A text of Han characters, followed by as many zeros as a word may be long.</param>
    /// <param name="length">The number of its characters.</param>
    /// <param name="room">As many numbers as <see cref="Room"/> returns.</param>
    public WordLattice(WordCosts words, ReadOnlySpan<char> text, int length, Span<int> room)
    {
        (_costs, _length) = (words, length);
        _text = text;
        _words = room[..(length * WordCosts.MaxLength)];
        _before = room.Slice(_words.Length, length + 1);
        _after = room.Slice(_words.Length + _before.Length, length + 1);
    }

    /// <summary>Returns the numbers that a lattice over so many units needs.</summary>
    public static int Room(int length) => (length * WordCosts.MaxLength) + (2 * (length + 1));

    /// <summary>
    /// Compares a phrase with the likeliest border inside it; none is found where no word reaches over the phrase's ends.
    /// </summary>
    public WordBorder Border(int start, int end, bool isCertain)
    {
        var near = Math.Max(0, start - WordCosts.MaxLength + 1);
        Look(near, end);
        if (!IsCrossed(near, start, end))
        {
            return default;
        }

        Look(0, near);
        Look(end, _length);
        Sum(0, _before, end - 1);
        SumBack(start + 1);
        var (at, least) = (0, WordCosts.None);
        for (var inside = start + 1; inside < end; inside++)
        {
            var cost = Math.Min(
                Reaching(start, inside) + _after[inside],
                _before[inside] + Leaving(inside, end));
            if (cost < least)
            {
                (at, least) = (inside - start, cost);
            }
        }

        return new WordBorder(at, Whole(start, end, isCertain) - least);
    }

    private int Word(int start, int end) => _words[(start * WordCosts.MaxLength) + end - start - 1];

    // Whether a word begins before the phrase and ends inside it, or begins inside it and ends after it.
    private bool IsCrossed(int near, int start, int end)
    {
        for (var from = near; from < end; from++)
        {
            var (least, most) = from < start ? (start + 1, end - 1) : (end + 1, _length);
            for (var to = from == start ? most + 1 : Math.Max(least, from + 2); to <= Math.Min(most, from + WordCosts.MaxLength); to++)
            {
                if (Word(from, to) < WordCosts.None)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Look(int from, int end)
    {
        for (var start = from; start < end; start++)
        {
            var costs = _words.Slice(start * WordCosts.MaxLength, WordCosts.MaxLength);
            costs.Fill(WordCosts.None);
            costs[0] = _costs.Single(_text[start]);
            if (!_costs.MayBegin(_text[start], _text[start + 1]))
            {
                continue;
            }

            var four = PhraseWords.Read(_text, start);
            for (var length = 2; length <= Math.Min(WordCosts.MaxLength, _length - start); length++)
            {
                costs[length - 1] = _costs.Find(four & PhraseWords.Mask(length));
            }
        }
    }

    // The cheapest division of the text between two positions, for each end.
    private void Sum(int start, Span<int> sums, int end)
    {
        sums[start..(end + 1)].Fill(WordCosts.None);
        sums[start] = 0;
        for (var from = start; from < end; from++)
        {
            for (var to = from + 1; to <= Math.Min(end, from + WordCosts.MaxLength); to++)
            {
                sums[to] = Math.Min(sums[to], sums[from] + Word(from, to));
            }
        }
    }

    private void SumBack(int start)
    {
        _after[_length] = 0;
        for (var from = _length - 1; from >= start; from--)
        {
            _after[from] = WordCosts.None;
            for (var to = from + 1; to <= Math.Min(_length, from + WordCosts.MaxLength); to++)
            {
                _after[from] = Math.Min(_after[from], Word(from, to) + _after[to]);
            }
        }
    }

    // The cheapest way to a position by a word that begins before the phrase.
    private int Reaching(int start, int inside)
    {
        var least = WordCosts.None;
        for (var from = Math.Max(0, inside - WordCosts.MaxLength); from < start; from++)
        {
            least = Math.Min(least, _before[from] + Word(from, inside));
        }

        return least;
    }

    // The cheapest way on from a position by a word that ends after the phrase.
    private int Leaving(int inside, int end)
    {
        var least = WordCosts.None;
        for (var to = end + 1; to <= Math.Min(_length, inside + WordCosts.MaxLength); to++)
        {
            least = Math.Min(least, Word(inside, to) + _after[to]);
        }

        return least;
    }

    // The cheapest division in which the phrase is not cut by a word that reaches over its ends.
    private int Whole(int start, int end, bool isCertain)
    {
        Span<int> sums = stackalloc int[_length + 1];
        Sum(start, sums, end);
        var isKnown = end - start <= WordCosts.MaxLength && Word(start, end) < WordCosts.None;
        var unit = isCertain ? Math.Min(sums[end], _costs.Unknown - SeenThreeTimes) : isKnown ? sums[end] : sums[end] - OfOurs;
        var least = _before[start] + unit + _after[end];
        for (var from = Math.Max(0, end - WordCosts.MaxLength); from <= start; from++)
        {
            for (var to = end; to <= Math.Min(_length, from + WordCosts.MaxLength); to++)
            {
                least = Math.Min(least, _before[from] + Word(from, to) + _after[to]);
            }
        }

        return least;
    }
}
