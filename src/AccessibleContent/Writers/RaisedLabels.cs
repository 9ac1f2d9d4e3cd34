using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>
/// The labels around superscript and subscript text, which listeners would otherwise take for part of the preceding word: x（上标n）, 张三（注1）.
/// </summary>
internal static partial class RaisedLabels
{
    /// <summary>
    /// Returns the labels before and after; empty where the text has its own brackets, or forms one word with the text before it.
    /// </summary>
    public static (string Before, string After) Of(InlineGroup words) => words switch
    {
        Subscript => ("（下标", "）"),
        Superscript when PlainWords.Of(words.Inlines).Trim() is var raised => Alone().IsMatch(raised) ? ("", "")
        : Note().IsMatch(raised) ? ("（", "）")
        : ("（上标", "）"),
        _ => ("", ""),
    };

    // [1] and （注） are already separate; 1st is one word.
    [GeneratedRegex(@"^(?:[\[［【〔(（].{0,40}[\]］】〕)）]|st|nd|rd|th|)$", RegexOptions.Singleline)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:[注註附][0-9０-９一二三四五六七八九十]{0,3}|[①-⓿❶-❿㈠-㈩*＊†‡※]{1,4}|[0-9]{1,3}(?: ?[,，、–-] ?[0-9]{1,3}){1,9})$")]
    private static partial Regex Note();
}
