using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Everything that is published, as it was at one moment.</summary>
internal interface IPublishedNotices
{
    /// <summary>Begins to read. The store keeps this moment for the reader until it is disposed, whatever is written meanwhile.</summary>
    ValueTask<IPublishedMoment> BeginAsync(CancellationToken cancellation);

    /// <summary>Lists the ids of all withdrawn notices.</summary>
    ValueTask<IReadOnlyList<NoticeId>> ListWithdrawnAsync(CancellationToken cancellation);
}

/// <summary>A moment of the store.</summary>
internal interface IPublishedMoment : IAsyncDisposable
{
    /// <summary>Gets the digest of all published notices.</summary>
    string Digest { get; }

    /// <summary>Gets the number of the latest change.</summary>
    long Number { get; }

    /// <summary>Gets when a notice was last published, corrected or withdrawn; null where there was none.</summary>
    DateTimeOffset? ModifiedAt { get; }

    /// <summary>Reads every published notice, the newest first; null in the place of one whose document is missing.</summary>
    IEnumerable<StoredDocument?> Read();
}
