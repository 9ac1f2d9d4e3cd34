using AccessibleContent.Model;

namespace AccessibleContent.Benchmarks;

/// <summary>The scripts by tag, with the names of OpenCC's configurations for them.</summary>
internal static class Targets
{
    public static readonly IReadOnlyDictionary<string, string> Configurations = new Dictionary<string, string>
    {
        ["zh-Hant"] = "s2t",
        ["zh-Hant-TW"] = "s2tw",
        ["zh-Hant-HK"] = "s2hk",
        ["zh-Hans"] = "t2s",
    };

    public static HanScript Of(string tag) => tag switch
    {
        "zh-Hans" => HanScript.Simplified,
        "zh-Hant-TW" => HanScript.TraditionalTaiwan,
        "zh-Hant-HK" => HanScript.TraditionalHongKong,
        _ => HanScript.Traditional,
    };
}
