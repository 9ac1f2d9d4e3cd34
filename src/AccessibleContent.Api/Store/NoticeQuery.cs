namespace AccessibleContent.Api.Store;

/// <summary>The conditions of a list; null omits a condition, dates are inclusive.</summary>
public sealed record NoticeQuery
{
    /// <summary>Gets the maximum number of items on a page.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Gets the position after which the page begins: a sort key, or what the page before gave as its next.</summary>
    public string? After { get; init; }

    /// <summary>Gets an 索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>Gets a column of the catalogue, in any script.</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets a publisher, in any script.</summary>
    public string? Publisher { get; init; }

    /// <summary>
    /// Gets a value indicating whether this is not the first page of the whole list: the number of such pages is unlimited.
    /// </summary>
    public bool IsNarrowed => this with { Limit = 0 } != new NoticeQuery { Limit = 0 };

    /// <summary>Gets the first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day.</summary>
    public DateOnly? To { get; init; }
}
