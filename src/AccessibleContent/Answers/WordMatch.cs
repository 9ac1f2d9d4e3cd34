using System.Buffers;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>How far a text has a word, from 0 to 1: itself, other words for it, or its characters in another order of words.</summary>
internal static class WordMatch
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",。;、\n:");

    private const double Same = 0.95;
    private const double Related = 0.92;
    private const double LeastRelated = 0.8;

    // A lone character is in many words.
    private const double OfOne = 0.6;
    private const double Stretched = 0.75;
    private const int Stretch = 4;

    /// <summary>Compares a word with a text.</summary>
    public static double Of(QuestionWord word, string text)
    {
        if (word.IsStrict)
        {
            return NumberedThings.Names(text, word.Text) ? 1 : 0;
        }

        if (word.Weekday is { } day)
        {
            return Weekdays.Of(day, text);
        }

        if (text.Contains(word.Text, StringComparison.Ordinal))
        {
            return 1;
        }

        if (Has(word.Same, text))
        {
            return Same;
        }

        for (var i = 0; i < word.Related.Length; i++)
        {
            if (text.Contains(word.Related[i], StringComparison.Ordinal))
            {
                return word.Related[i].Length == 1 ? OfOne : Math.Max(Related - (0.02 * i), LeastRelated);
            }
        }

        return word.Text.Length < 2
            ? 0
            : Math.Max(OfParts(word, text), Math.Max(IsStretched(word.Text, text) ? Stretched : 0, Pairs(word.Text, text)));
    }

    /// <summary>Returns whether a text has the word itself, or one that says the same.</summary>
    public static bool IsSaid(QuestionWord word, string text) =>
        text.Contains(word.Text, StringComparison.Ordinal) || Has(word.Same, text);

    private static double OfParts(QuestionWord word, string text) =>
        word.Parts.IsEmpty ? 0 : 0.9 * word.Parts.Sum(part => part.Weight * Of(part, text)) / word.Parts.Sum(part => part.Weight);

    private static bool Has(IEnumerable<string> words, string text) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

    // 停水 in 停止供水, 公租房 in 公共租赁住房.
    private static bool IsStretched(string word, string text)
    {
        for (var start = text.IndexOf(word[0], StringComparison.Ordinal); start >= 0; start = text.IndexOf(word[0], start + 1))
        {
            var at = start;
            for (var next = 1; at >= 0; next++)
            {
                if (next == word.Length)
                {
                    return true;
                }

                var reach = text.AsSpan(at + 1, Math.Min(Stretch, text.Length - at - 1));
                var found = reach.IndexOf(word[next]);
                at = found < 0 || reach[..found].IndexOfAny(Marks) >= 0 ? -1 : at + 1 + found;
            }
        }

        return false;
    }

    private static double Pairs(string word, string text)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        var found = Enumerable.Range(0, word.Length - 1).Count(at => text.Contains(word.Substring(at, 2), StringComparison.Ordinal));
        return 0.8 * found / (word.Length - 1);
    }
}
