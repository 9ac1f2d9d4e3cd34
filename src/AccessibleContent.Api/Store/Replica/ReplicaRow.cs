using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>The current state of a notice, as the rows of its store have it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Change">The number of its newest change; zero where it is not known.</param>
/// <param name="Revision">The number of the current revision.</param>
/// <param name="Content">The hash of its content.</param>
/// <param name="ModifiedAt">When it was published.</param>
/// <param name="SortKey">The sort key.</param>
internal sealed record ReplicaRow(NoticeId Id, long Change, int Revision, string Content, string ModifiedAt, string SortKey)
{
    /// <summary>Gets the 索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>Gets the day of publication.</summary>
    public required string PublishedOn { get; init; }

    /// <summary>Gets the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the column.</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets the 文号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the reason of the withdrawal; null where the notice is published.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Gets the revision shown; null where none is.</summary>
    public ReplicaRevision? Shown { get; init; }

    /// <summary>Gets the earlier revision whose text is shown again; null where there is none.</summary>
    public ReplicaRevision? Said { get; init; }
}
