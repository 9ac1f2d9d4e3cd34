using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The record of a page from one crawl to the next.</summary>
/// <param name="Address">The page.</param>
/// <param name="ETag">Its ETag; null where it has none.</param>
/// <param name="LastModified">Its Last-Modified header, as the site sent it; null where it sent none.</param>
/// <param name="Digest">A hash of its bytes; empty if there were none.</param>
/// <param name="Refusal">The reason it is not published; null if it is. It is logged when it changes.</param>
internal sealed record CrawlRecord(string Address, string? ETag, string? LastModified, string Digest, string? Refusal)
{
    /// <summary>Gets the id of the notice on the page; null if it is not a notice.</summary>
    public NoticeId? Notice { get; init; }
}
