using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Languages;

/// <summary>
/// Finds English in a block's text: three or more consecutive words. Names in Pinyin are not English, nor are abbreviations alone.
/// </summary>
internal static partial class EnglishRuns
{
    /// <summary>The language tag.</summary>
    public const string Language = "en";

    private const int Least = 3;
    private const char LastLatin = '\u024F';

    /// <summary>Returns whether a character may occur in a text of Latin letters.</summary>
    public static bool IsLatin(char character) =>
        (character is >= ' ' and <= '~' && !IsOfCode(character))
        || character
            is '\n'
                or '\u00A0'
                or '“'
                or '”'
                or '‘'
                or '’'
                or '–'
                or '—'
                or '…'
                or '•'
                or '·'
                or '£'
                or '€'
                or '°'
                or '©'
                or '®'
                or '™'
        || (character <= LastLatin && char.IsLetter(character));

    /// <summary>Returns the runs, in order.</summary>
    public static IEnumerable<LanguageRun> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            if (end > at && Trimmed(text, at, end) is { } run && IsEnglish(text.AsSpan(run.Start..run.End)))
            {
                yield return run;
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Returns whether a text of Latin letters is English.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> text)
    {
        var (words, small, long_, accented, pinyin) = (0, 0, 0, 0, true);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Slice(match.Index, match.Length);
            words += word.Length > 1 || word[0] is 'a' or 'A' or 'I' ? 1 : 0;
            small += word.ContainsAnyInRange('a', 'z') ? 1 : 0;
            long_ += word.Length > 3 ? 1 : 0;
            accented += word.ContainsAnyExceptInRange('\0', '\u007F') && word.IndexOf('’') < 0 ? 1 : 0;
            pinyin &= char.IsUpper(word[0]) && Pinyin().IsMatch(word);
        }

        return words >= Least && (small >= 2 || long_ >= 2) && accented * 4 <= words && !pinyin;
    }

    private static bool IsOfCode(char character) => character is '<' or '>' or '{' or '}' or '\\' or '|' or '=' or '_' or '^' or '~' or '`';

    // Two dashes, or two ellipsis characters, are Chinese punctuation.
    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsLatin(text[end]) && !(text[end] is '—' or '…' && end + 1 < text.Length && text[end + 1] == text[end]))
        {
            end++;
        }

        return end;
    }

    // From the first letter to the last letter or digit, with the full stop after it; paired marks are included or excluded together.
    private static LanguageRun? Trimmed(string text, int start, int end)
    {
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        var piece = text.AsSpan(start..end);
        if (end < text.Length && ((text[end] == ')' && piece.Count('(') > piece.Count(')')) || (text[end] == '’' && piece.Contains('‘'))))
        {
            end++;
        }

        while (end < text.Length && text[end] is '.' or '!' or '?')
        {
            end++;
        }

        return Balanced(text, start, end);
    }

    private static LanguageRun? Balanced(string text, int start, int end)
    {
        var piece = text.AsSpan(start..end);
        var open = piece.Count('“') - piece.Count('”');
        return open switch
        {
            0 => new(start, end, Language),
            1 when end < text.Length && text[end] == '”' => new(start, end + 1, Language),
            -1 when start > 0 && text[start - 1] == '“' => new(start - 1, end, Language),
            _ => null,
        };
    }

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F]+(?:['’-][A-Za-z\u00C0-\u024F]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?(?:[iu]ang|iong|[aeio]ng|ia[no]|ua[in]|[aeu]i|ao|[oi]u|[aeiu]n|er|i[ae]|u[aoe]|[aeiouv])){1,"
        + "6}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pinyin();
}
