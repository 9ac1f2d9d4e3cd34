namespace AccessibleContent.Api.Intake.Crawl;

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
