using System.Buffers;
using System.Text;

namespace AccessibleContent.Readers.Languages;

/// <summary>
/// Finds Japanese in a block's text: sentences with at least three kana. If a Chinese sentence contains a Japanese word, only what can be
/// Japanese is taken: clauses without a character that its standard (JIS X 0208) lacks.
/// </summary>
internal static class JapaneseRuns
{
    /// <summary>The language tag.</summary>
    public const string Language = "ja";

    private const int LeastKana = 3;

    // Even the tersest official sentence has one kana in six letters.
    private const int LettersOfAKana = 6;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？!?\n\uFFFC");
    private static readonly SearchValues<char> Commas = SearchValues.Create("，、；：,;:《》“”‘’「」『』（）()");

    private static readonly Encoding Standard = CodePagesEncodingProvider.Instance.GetEncoding(
        932,
        new EncoderReplacementFallback("?"),
        DecoderFallback.ReplacementFallback
    )!;

    /// <summary>Returns the runs, in order.</summary>
    public static IEnumerable<LanguageRun> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var stop = text.AsSpan(start).IndexOfAny(Stops);
            var end = stop < 0 ? text.Length : start + stop + 1;
            foreach (var run in KanaIn(text, start, end) >= LeastKana ? InSentence(text, start, end) : [])
            {
                yield return run;
            }

            start = end;
        }
    }

    /// <summary>Returns whether Japanese can write every Han character of a text.</summary>
    public static bool CanWrite(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var character in text)
        {
            if (character is >= '\u3400' and <= '\u9FFF' && Standard.GetBytes([character], bytes) == 1)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<LanguageRun> InSentence(string text, int start, int end)
    {
        // The text before a colon may be the Chinese name of what follows it.
        if (text.AsSpan(start..end).IndexOf('：') is >= 0 and var colon && KanaIn(text, start, start + colon) == 0)
        {
            start += colon + 1;
        }

        return CanWrite(text.AsSpan(start..end)) ? One(Run(text, start, end)) : InClauses(text, start, end);
    }

    private static IEnumerable<LanguageRun> InClauses(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var comma = text.AsSpan(at..end).IndexOfAny(Commas);
            var next = comma < 0 ? end : at + comma;
            foreach (var run in CanWrite(text.AsSpan(at..next)) ? One(Run(text, at, next)) : [])
            {
                yield return run;
            }

            at = next + 1;
        }
    }

    private static IEnumerable<LanguageRun> One(LanguageRun? run) => run is { } one ? [one] : [];

    private static LanguageRun? Run(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == TaggedRuns.NoWords))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == TaggedRuns.NoWords))
        {
            end--;
        }

        var (kana, letters) = (KanaIn(text, start, end), LettersIn(text, start, end));
        return kana >= LeastKana && kana * LettersOfAKana >= letters ? new(start, end, Language) : null;
    }

    private static int LettersIn(string text, int start, int end)
    {
        var count = 0;
        foreach (var character in text.AsSpan(start..end))
        {
            count += char.IsLetter(character) ? 1 : 0;
        }

        return count;
    }

    private static int KanaIn(string text, int start, int end)
    {
        var count = 0;
        foreach (var character in text.AsSpan(start..end))
        {
            count += character is (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or (>= '\uFF66' and <= '\uFF9D') ? 1 : 0;
        }

        return count;
    }
}
