namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>What a harvest found.</summary>
/// <param name="Pages">Pages that were asked for.</param>
/// <param name="Unchanged">Pages that were as they had been.</param>
/// <param name="Published">Notices that are new or have changed.</param>
/// <param name="Refused">Pages that are no notice, cannot be had, or are left to who changed them here.</param>
public sealed record HarvestCounts(int Pages, int Unchanged, int Published, int Refused)
{
    /// <summary>Gets the counts with one page more.</summary>
    internal HarvestCounts With(PageOutcome outcome) => outcome switch
    {
        PageOutcome.Unchanged => this with { Pages = Pages + 1, Unchanged = Unchanged + 1 },
        PageOutcome.Published => this with { Pages = Pages + 1, Published = Published + 1 },
        _ => this with { Pages = Pages + 1, Refused = Refused + 1 },
    };
}

/// <summary>What became of a harvested page.</summary>
internal enum PageOutcome
{
    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>A notice is new, or has changed.</summary>
    Published,

    /// <summary>It is not published.</summary>
    Refused,
}
