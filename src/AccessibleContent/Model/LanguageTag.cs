using System.Text.RegularExpressions;

namespace AccessibleContent.Model;

/// <summary>Language tags (BCP 47), as far as a notice needs them.</summary>
internal static partial class LanguageTag
{
    /// <summary>Returns whether a text is usable as a tag: a language of two or three letters, and optional subtags.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    /// <summary>Returns whether the language is Chinese, in any script or region.</summary>
    public static bool IsChinese(string tag) => Primary(tag) is "zh" or "zho" or "chi" or "cmn" or "yue";

    /// <summary>Returns the primary language subtag in lower case.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\z")]
    private static partial Regex Tag();
}
