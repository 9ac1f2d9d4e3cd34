using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>The terms of one site: its own names and words, which outrank every other entry and rule.</summary>
public static class SiteTerms
{
    /// <summary>The name that a trace reports as the deciding source.</summary>
    public const string Name = "terms";

    private static readonly HashSet<string> Names = [Name, .. HanScript.All.Select(NameFor)];

    /// <summary>
    /// Creates the source for <see cref="HanziEngine.With"/>; of two terms with one key the earlier one wins. Terms of one script are in
    /// their final form, and have its tag in their name.
    /// </summary>
    public static HanziSource Of(IEnumerable<HanziEntry> terms, HanScript? script = null) =>
        new(NameFor(script), [.. terms], script, OutranksRules: true);

    /// <summary>Returns whether the deciding source is the site's terms.</summary>
    internal static bool HaveDecided(string origin) => Names.Contains(origin);

    private static string NameFor(HanScript? script) => script is null ? Name : $"{Name} {script.Tag}";
}
