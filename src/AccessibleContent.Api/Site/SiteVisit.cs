namespace AccessibleContent.Api.Site;

/// <summary>The script and mode of a whole visit, chosen by the beginning of the path; every link of a page keeps it.</summary>
public sealed record SiteVisit(HanScript Script, ReadingMode Mode)
{
    /// <summary>Gets every combination there is, the published script in standard mode first.</summary>
    public static IReadOnlyList<SiteVisit> All { get; } =
        [.. from script in HanScript.All from mode in ReadingMode.All select new SiteVisit(script, mode)];

    /// <summary>Gets what paths begin with: empty, or as /zh-hant/elder.</summary>
    public string Prefix => Part(Script.Segment) + Part(Mode.Segment);

    /// <summary>Finds the visit that a path belongs to.</summary>
    public static SiteVisit Of(PathString path) => All
        .Where(visit => visit.Prefix.Length > 0 && path.StartsWithSegments(visit.Prefix, StringComparison.Ordinal))
        .MaxBy(visit => visit.Prefix.Length) ?? All[0];

    /// <summary>Gives the address of a page, given by its path without prefix, in this visit.</summary>
    public string To(string path) => Prefix.Length > 0 && path == "/" ? Prefix + "/" : Prefix + path;

    private static string Part(string segment) => segment.Length == 0 ? "" : "/" + segment;
}
