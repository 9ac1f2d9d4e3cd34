using System.Text.RegularExpressions;

namespace AccessibleContent.Model;

/// <summary>Tags of languages (BCP 47), as far as a notice has to understand them.</summary>
public static partial class LanguageTag
{
    /// <summary>Says whether a text can stand as a tag: a language of two or three letters, and what narrows it.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    /// <summary>Says whether the language is Chinese, in any script or region.</summary>
    public static bool IsChinese(string tag) => Primary(tag) is "zh" or "zho" or "chi" or "cmn" or "yue";

    /// <summary>Gives the language alone, in small letters.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\z")]
    private static partial Regex Tag();
}
