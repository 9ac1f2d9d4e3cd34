using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// Chooses the script by Accept-Language. Cutting tags from the right (RFC 4647, 3.4) would give a reader in Taiwan Simplified
/// script; here the most specific part of a tag decides (<see cref="ChineseTag"/>).
/// </summary>
internal static class ScriptNegotiation
{
    /// <summary>Returns the script of the Chinese that the reader prefers; the published one if there is none.</summary>
    public static HanScript Choose(IEnumerable<string?> acceptLanguage) => PreferenceList.Parse(acceptLanguage).Ranges
        .Where(range => range.Weight > 0)
        .OrderByDescending(range => range.Weight)
        .Select(range => ChineseTag.ScriptOf(range.Range))
        .OfType<HanScript>()
        .FirstOrDefault(HanScript.Simplified);
}
