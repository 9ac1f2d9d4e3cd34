using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>What is remembered of a page from one harvest to the next.</summary>
/// <param name="Address">The page.</param>
/// <param name="ETag">Its validator; null where it has none.</param>
/// <param name="LastModified">Its moment of change, as the site wrote it; null where it said none.</param>
/// <param name="Digest">A hash of its bytes; empty where there were none.</param>
/// <param name="Refusal">Why it is not published; null where it is. It is logged when it changes.</param>
internal sealed record CrawlRecord(string Address, string? ETag, string? LastModified, string Digest, string? Refusal)
{
    /// <summary>Gets the notice that the page is; null where it is none.</summary>
    public NoticeId? Notice { get; init; }
}
