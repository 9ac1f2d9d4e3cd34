using System.Collections.Frozen;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The script that a language tag asks for (BCP 47): by its script subtag, else by its region, else by the language's likely script
/// (CLDR, likely subtags; for Minnan and Hakka that of Taiwan, where they are written).
/// </summary>
internal static class ChineseTag
{
    // The languages that Chinese (zh) encompasses (ISO 639-3), with the script of those who write them; zh itself is as on the mainland.
    private static readonly FrozenDictionary<string, HanScript> Languages = new Dictionary<string, HanScript>
    {
        ["yue"] = HanScript.TraditionalHongKong,
        ["nan"] = HanScript.TraditionalTaiwan,
        ["hak"] = HanScript.TraditionalTaiwan,
    }
        .Concat(
            "zh cmn gan lzh wuu hsn cdo cjy cnp cpx csp czh czo mnp".Split(' ')
                .Select(code => KeyValuePair.Create(code, HanScript.Simplified)))
        .ToFrozenDictionary();

    /// <summary>Returns the script of a tag in lower case; null if it is not Chinese.</summary>
    public static HanScript? ScriptOf(string tag)
    {
        // Some systems write zh_TW; what follows a single letter is an extension, and says nothing about the script.
        var subtags = tag.Replace('_', '-').Split('-');
        subtags = [.. subtags.TakeWhile((subtag, index) => index == 0 || subtag.Length > 1)];
        var language = Language(subtags);
        if (subtags.Any(subtag => subtag is "hant" or "cht"))
        {
            return Region(subtags) ?? (language is null || language == HanScript.Simplified || IsMainland(subtags)
                ? HanScript.Traditional
                : language);
        }

        return
            subtags.Any(subtag => subtag is "hans" or "chs") ? HanScript.Simplified
            : language is null ? null
            : IsMainland(subtags) ? HanScript.Simplified
            : Region(subtags) ?? language;
    }

    // Older tags name the language after zh: zh-yue, zh-min-nan.
    private static HanScript? Language(string[] subtags) => subtags switch
    {
        ["zh", "min", "nan", ..] => Languages["nan"],
        ["zh", "hakka", ..] => Languages["hak"],
        ["zh", var extended, ..] when Languages.TryGetValue(extended, out var script) => script,
        [var primary, ..] => Languages.GetValueOrDefault(primary),
        _ => null,
    };

    private static bool IsMainland(string[] subtags) => subtags.Skip(1).Any(subtag => subtag is "cn" or "sg");

    private static HanScript? Region(string[] subtags) =>
        subtags.Skip(1).FirstOrDefault(subtag => subtag is "tw" or "hk" or "mo") switch
        {
            "tw" => HanScript.TraditionalTaiwan,
            null => null,
            _ => HanScript.TraditionalHongKong,
        };
}
