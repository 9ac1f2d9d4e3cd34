using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The records of crawled pages, which outlive the process.</summary>
internal interface ICrawlStore
{
    /// <summary>Gets the record of a page; null if there is none.</summary>
    ValueTask<CrawlRecord?> FindAsync(string address, CancellationToken cancellation);

    /// <summary>Gets the address of the page of a notice; null if none is recorded.</summary>
    ValueTask<string?> FindAddressAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Stores the record of a page.</summary>
    ValueTask KeepAsync(CrawlRecord record, CancellationToken cancellation);
}
