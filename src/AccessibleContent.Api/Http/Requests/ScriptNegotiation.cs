using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// Chooses the script by Accept-Language. Cutting tags from the right (RFC 4647, 3.4) would give a reader in Taiwan Simplified
/// script; here the most specific part of a tag decides: a script subtag, else the region, else the language.
/// </summary>
internal static class ScriptNegotiation
{
    /// <summary>Returns the script of the Chinese that the reader prefers; the published one if there is none.</summary>
    public static HanScript Choose(IEnumerable<string?> acceptLanguage) => PreferenceList.Parse(acceptLanguage).Ranges
        .Where(range => range.Weight > 0)
        .OrderByDescending(range => range.Weight)
        .Select(range => ScriptOf(range.Range))
        .OfType<HanScript>()
        .FirstOrDefault(HanScript.Simplified);

    /// <summary>Returns the script of a language tag in lower case; null if it is not Chinese.</summary>
    public static HanScript? ScriptOf(string tag)
    {
        var subtags = tag.Split('-');
        return subtags[0] switch
        {
            "zh" or "cmn" => Of(subtags),
            "yue" => subtags.Contains("hans") ? HanScript.Simplified : HanScript.Traditional,
            _ => null,
        };
    }

    private static HanScript Of(string[] subtags)
    {
        if (subtags.Contains("hans"))
        {
            return HanScript.Simplified;
        }

        return Region(subtags) ?? (subtags.Contains("hant") ? HanScript.Traditional : HanScript.Simplified);
    }

    private static HanScript? Region(string[] subtags)
    {
        foreach (var subtag in subtags.Skip(1))
        {
            switch (subtag)
            {
                case "tw": return HanScript.TraditionalTaiwan;
                case "hk" or "mo": return HanScript.TraditionalHongKong;
            }
        }

        return null;
    }
}
