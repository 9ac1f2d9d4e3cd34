using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>The terms of one site: its own names and words, which stand above every other entry and rule.</summary>
public static class SiteTerms
{
    /// <summary>The name that a trace gives as the deciding source.</summary>
    public const string Name = "terms";

    private static readonly HashSet<string> Names = [Name, .. HanScript.All.Select(NameFor)];

    /// <summary>
    /// Makes the source that <see cref="HanziEngine.With"/> takes; of two terms with one key the earlier one holds. Terms of one
    /// script are in their final form, and bear its tag in their name.
    /// </summary>
    public static HanziSource Of(IEnumerable<HanziEntry> terms, HanScript? script = null) =>
        new(NameFor(script), [.. terms], script, OutranksRules: true);

    /// <summary>Says whether the source that decided is the site's terms.</summary>
    internal static bool HaveDecided(string origin) => Names.Contains(origin);

    private static string NameFor(HanScript? script) => script is null ? Name : $"{Name} {script.Tag}";
}
