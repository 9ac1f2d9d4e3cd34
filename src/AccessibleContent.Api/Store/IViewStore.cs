using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>How often each notice was read (点击数). No content, digest or ETag depends on it.</summary>
internal interface IViewStore
{
    /// <summary>Gets the number of a notice; zero for one that was never read.</summary>
    ValueTask<long> FindAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Adds to the numbers of notices, in one transaction.</summary>
    ValueTask AddAsync(IReadOnlyCollection<NoticeViews> views, CancellationToken cancellation);

    /// <summary>
    /// Raises the numbers of notices to those of another system, in one transaction; none becomes lower, and notices that the store does
    /// not have are passed over.
    /// </summary>
    ValueTask RaiseAsync(IReadOnlyCollection<NoticeViews> views, CancellationToken cancellation);

    /// <summary>Sets the number of a notice; returns what puts the notice outside a realm instead, or null.</summary>
    ValueTask<string?> SetAsync(NoticeViews views, NoticeRealm? realm, CancellationToken cancellation);

    /// <summary>Gets the numbers of all notices that were read.</summary>
    ValueTask<IReadOnlyList<NoticeViews>> ListAsync(CancellationToken cancellation);
}

/// <summary>How often a notice was read.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Number">How often.</param>
internal readonly record struct NoticeViews(NoticeId Id, long Number)
{
    /// <summary>The greatest number, 2⁵³ − 1: the last one that every JSON reader takes exactly (RFC 8259, 6).</summary>
    public const long Most = (1L << 53) - 1;
}
