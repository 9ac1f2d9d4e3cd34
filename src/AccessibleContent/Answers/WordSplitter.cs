using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Answers;

/// <summary>Divides a run of Han characters into its likeliest words, by the frequencies of words in running text.</summary>
internal static class WordSplitter
{
    // A listed word is a little likelier than its parts: it was listed because people say it.
    private const int Listed = 3_000;

    private static WordCosts Costs => WordLists.Embedded.Costs;

    /// <summary>Lists the words in order.</summary>
    /// <param name="run">The characters, in Simplified script.</param>
    /// <param name="longest">The maximum length of a listed word.</param>
    /// <param name="isListed">Whether a part of the run, by its start and length, is a word besides those of running text.</param>
    /// <param name="shorterThan">The length that a word must stay below.</param>
    public static IEnumerable<(int Start, int Length)> Split(
        string run,
        int longest,
        Func<int, int, bool> isListed,
        int shorterThan = int.MaxValue)
    {
        var (least, before) = (Sums(run.Length), new int[run.Length + 1]);
        for (var start = 0; start < run.Length; start++)
        {
            for (var length = 1; length <= Math.Min(longest, run.Length - start); length++)
            {
                var cost = length < shorterThan ? CostOf(run.AsSpan(start, length)) : WordCosts.None;
                if (length > 1 && isListed(start, length))
                {
                    cost = Math.Min(cost, Least(run.Substring(start, length)) - Listed);
                }

                if (cost < WordCosts.None && least[start] + cost < least[start + length])
                {
                    (least[start + length], before[start + length]) = (least[start] + cost, start);
                }
            }
        }

        return Cut(run.Length, before);
    }

    /// <summary>Returns how rare a word is in running text, from 0 to 1: how much it tells.</summary>
    public static double Rarity(string word)
    {
        const double Common = 6.5 * WordCosts.Nat;
        return Math.Clamp((CostOf(word) - Common) / Common, 0, 1);
    }

    private static int[] Sums(int length)
    {
        var sums = new int[length + 1];
        Array.Fill(sums, int.MaxValue / 2, 1, length);
        return sums;
    }

    // The cost of the cheapest division.
    private static int Least(string run)
    {
        var least = Sums(run.Length);
        for (var start = 0; start < run.Length; start++)
        {
            for (var length = 1; length <= Math.Min(WordCosts.MaxLength, run.Length - start); length++)
            {
                least[start + length] = Math.Min(least[start + length], least[start] + CostOf(run.AsSpan(start, length)));
            }
        }

        return least[^1];
    }

    private static int CostOf(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => Costs.Single(word[0]),
        <= WordCosts.MaxLength => Costs.Find(PhraseWords.Read(word, 0) & PhraseWords.Mask(word.Length)),
        _ => WordCosts.None,
    };

    private static Stack<(int Start, int Length)> Cut(int length, int[] before)
    {
        var words = new Stack<(int, int)>();
        for (var end = length; end > 0; end = before[end])
        {
            words.Push((before[end], end - before[end]));
        }

        return words;
    }
}
