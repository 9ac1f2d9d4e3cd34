using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Search;

/// <summary>
/// The canonical form of a 文号 or 索引号, in which all its spellings meet: only Han characters, letters and digits, without 第 before a
/// digit, 年 after four digits, zeros before the number after a year, and 号 at the end.
/// </summary>
public static partial class NumberKey
{
    /// <summary>Returns the canonical form; null if the text is no number of a document: it has no digit, or nothing else.</summary>
    public static string? Of(string text)
    {
        var folded = SearchText.Fold(text);
        var key = new StringBuilder();
        var digits = 0;
        foreach (var (unit, index) in folded.Select((unit, index) => (unit, index)))
        {
            var isDigit = char.IsAsciiDigit(unit);
            if (!char.IsLetterOrDigit(unit) && !char.IsSurrogate(unit))
            {
                // A separator also ends the four digits of a year.
                digits = unit is ' ' ? digits : 0;
            }
            else if (!(unit == '第' && NextIsDigit(folded, index)) && !(unit == '年' && digits == 4) && !IsIdle(folded, index, digits, key))
            {
                key.Append(unit);
                digits = isDigit ? digits + 1 : 0;
            }
        }

        var end = key.Length > 0 && key[^1] == '号' ? key.Length - 1 : key.Length;
        var canonical = key.ToString(0, end);
        return canonical.Any(char.IsAsciiDigit) && !canonical.All(char.IsAsciiDigit) ? canonical : null;
    }

    /// <summary>Returns whether a text has the shape of a 文号 or 索引号, and of nothing else.</summary>
    public static bool IsNumber(string text) => Shape().IsMatch(SearchText.Fold(text).Trim());

    // A zero before the number that follows a year: 2026-0000031 is 2026-31.
    private static bool IsIdle(string text, int index, int digits, StringBuilder key) =>
        text[index] == '0' && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1])
        && digits is 0 or 4 && key.Length >= 4 && (key.ToString(key.Length - 4, 2) is "19" or "20")
        && (key.Length == 4 || !char.IsAsciiDigit(key[^5])) && char.IsAsciiDigit(key[^1]) && char.IsAsciiDigit(key[^2]);

    private static bool NextIsDigit(string text, int index)
    {
        var next = text.AsSpan(index + 1).TrimStart(' ');
        return next.Length > 0 && char.IsAsciiDigit(next[0]);
    }

    // 兰政办发(2024)7号 with its year in brackets or not, and lanshanqurmzfbgs/2024-0000076.
    [GeneratedRegex(@"^(?:\p{L}[\p{L} ]*\(? ?(?:19|20)\d\d ?\)?年? ?第? ?\d{1,6} ?号?|[a-z0-9]+[/_-](?:19|20)\d\d[/_-]?\d{3,})$")]
    private static partial Regex Shape();
}
