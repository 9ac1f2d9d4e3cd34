using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The memory of what was harvested, which outlives the service.</summary>
internal interface ICrawlStore
{
    /// <summary>Gives what is remembered of a page; null where nothing is.</summary>
    ValueTask<CrawlRecord?> FindAsync(string address, CancellationToken cancellation);

    /// <summary>Gives the address of the page that is a notice; null where none is remembered.</summary>
    ValueTask<string?> FindAddressAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Remembers a page.</summary>
    ValueTask KeepAsync(CrawlRecord record, CancellationToken cancellation);
}
