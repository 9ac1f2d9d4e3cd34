using System.Collections.Frozen;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>The usual words for how often data are renewed (更新周期), and what they are called in the European table of frequencies.</summary>
internal static class UpdateCycle
{
    private const string Table = "http://publications.europa.eu/resource/authority/frequency/";

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["实时"] = "CONT",
        ["每小时"] = "HOURLY",
        ["每日"] = "DAILY",
        ["每天"] = "DAILY",
        ["每周"] = "WEEKLY",
        ["每月"] = "MONTHLY",
        ["每季度"] = "QUARTERLY",
        ["每半年"] = "ANNUAL_2",
        ["每年"] = "ANNUAL",
        ["不定期"] = "IRREG",
        ["按需"] = "AS_NEEDED",
    }.ToFrozenDictionary();

    /// <summary>Returns the address of a frequency; null for words that are not in the table, which only people read then.</summary>
    public static string? AddressOf(string words) => Codes.TryGetValue(words, out var code) ? Table + code : null;
}
