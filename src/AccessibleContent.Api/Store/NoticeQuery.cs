namespace AccessibleContent.Api.Store;

/// <summary>What a list is asked for; null leaves a condition out, dates are inclusive.</summary>
public sealed record NoticeQuery
{
    /// <summary>Gets how many items a page has at the most.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Gets the sort key after which the page begins.</summary>
    public string? After { get; init; }

    /// <summary>Gets an 索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>Gets a column of the catalogue.</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets a publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets words that the title or the text must hold, in one piece; the case of Latin letters does not count.</summary>
    public string? Words { get; init; }

    /// <summary>Gets a value indicating whether the page is another one than the first of everything: of such there are endlessly many.</summary>
    public bool IsNarrowed => this with { Limit = 0 } != new NoticeQuery { Limit = 0 };

    /// <summary>Gets the first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day.</summary>
    public DateOnly? To { get; init; }
}
