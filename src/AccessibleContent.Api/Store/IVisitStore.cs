using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The memory of what was harvested, which outlives the service.</summary>
internal interface IVisitStore
{
    /// <summary>Gives what is remembered of a page; null where nothing is.</summary>
    ValueTask<Visit?> FindAsync(string address, CancellationToken cancellation);

    /// <summary>Gives the address of the page that is a notice; null where none is remembered.</summary>
    ValueTask<string?> FindAddressAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Remembers a page.</summary>
    ValueTask KeepAsync(Visit visit, CancellationToken cancellation);
}
