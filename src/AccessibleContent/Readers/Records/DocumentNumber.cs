using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>The number of an official document in the form of GB/T 9704-2012, 7.2.5: 机关代字〔年份〕序号号, no 第, no leading zero.</summary>
internal static partial class DocumentNumber
{
    /// <summary>Returns whether the whole text is such a number.</summary>
    public static bool Is(string text) => text.Length < 60 && Pattern().IsMatch(text.Trim());

    /// <summary>Returns the standard form; text of another shape, such as 2024年第4号, is returned unchanged. Idempotent.</summary>
    public static string Normalise(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Space().Replace(match.Groups["office"].Value, "")}〔{match.Groups["year"].Value}〕{match.Groups["number"].Value}号")
            : text;
    }

    [GeneratedRegex(
        @"^(?<office>[\p{IsCJKUnifiedIdeographs}][\p{IsCJKUnifiedIdeographs}\s]{1,30}?)\s*[〔［\[（(【﹝〖]\s*(?<year>[0-9]{4}"
        + @")\s*[〕］\])）】﹞〗]\s*第?\s*0*(?<number>[1-9][0-9]{0,6})\s*[号號]$"
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();
}
