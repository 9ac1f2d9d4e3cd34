namespace AccessibleContent.Api.Site.Audit;

/// <summary>A success criterion of WCAG 2.2.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Level">Its level: A, AA or AAA.</param>
/// <param name="Name">Its name, in Simplified script.</param>
internal sealed record WcagCriterion(string Number, string Level, string Name)
{
    private static readonly Dictionary<string, WcagCriterion> ByNumber = All.ToDictionary(one => one.Number);
    private static readonly Dictionary<string, WcagCriterion> ByTag = All.ToDictionary(one => one.Tag);

    /// <summary>Gets every criterion of WCAG 2.2, in its order.</summary>
    public static IReadOnlyList<WcagCriterion> All => WcagCriteria.All;

    /// <summary>Gets the tag of the criterion in axe-core.</summary>
    public string Tag => "wcag" + Number.Replace(".", "", StringComparison.Ordinal);

    /// <summary>Finds a criterion by its number; null if WCAG 2.2 has none.</summary>
    public static WcagCriterion? Find(string number) => ByNumber.GetValueOrDefault(number);

    /// <summary>Finds a criterion by the tag of axe-core; null if WCAG 2.2 has none.</summary>
    public static WcagCriterion? OfTag(string tag) => ByTag.GetValueOrDefault(tag);
}
