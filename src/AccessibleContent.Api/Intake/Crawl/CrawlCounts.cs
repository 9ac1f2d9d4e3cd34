namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>The outcomes of a crawl.</summary>
/// <param name="Pages">Pages requested.</param>
/// <param name="Unchanged">Pages without a change.</param>
/// <param name="Published">Notices that are new or have changed.</param>
/// <param name="Refused">Pages that are not notices, cannot be fetched, or were changed here by an editor.</param>
internal sealed record CrawlCounts(int Pages, int Unchanged, int Published, int Refused)
{
    /// <summary>Returns the counts with one more page.</summary>
    internal CrawlCounts With(PageOutcome outcome) => outcome switch
    {
        PageOutcome.Unchanged => this with { Pages = Pages + 1, Unchanged = Unchanged + 1 },
        PageOutcome.Published => this with { Pages = Pages + 1, Published = Published + 1 },
        _ => this with { Pages = Pages + 1, Refused = Refused + 1 },
    };
}

/// <summary>The outcome for a crawled page.</summary>
internal enum PageOutcome
{
    /// <summary>The page has not changed.</summary>
    Unchanged,

    /// <summary>A notice is new or has changed.</summary>
    Published,

    /// <summary>The page is not published.</summary>
    Refused,
}
