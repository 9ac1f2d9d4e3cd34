using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>What became of the content of a crawled page; either id or refusal is null.</summary>
/// <param name="Id">The notice's id if it is published.</param>
/// <param name="IsNews">Whether that changed anything.</param>
/// <param name="Refusal">Why it is not published.</param>
internal sealed record CrawledPage(NoticeId? Id, bool IsNews, string? Refusal)
{
    /// <summary>Gets what was kept of its pictures and what was not.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The page is not published.</summary>
    public static CrawledPage Refused(string reason) => new(null, false, reason);
}
