using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Writers.Json;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// Publishes crawled pages through the same reader and publisher as everything else. A notice that an editor changed here is left
/// alone.
/// </summary>
internal sealed class CrawledPages(
    INoticeStore store,
    ICrawlStore records,
    NoticePublisher publisher,
    PictureKeeper keeper,
    Action throwIfLost,
    TimeProvider clock,
    IOptions<SourcesOptions> options,
    IOptions<SiteOptions> site)
{
    /// <summary>The name shown in the history.</summary>
    public const string By = "site";

    private static readonly SourceFormat Html = SourceFormat.All.Single(format => format.MediaType == "text/html");

    /// <summary>Publishes the content of the page and of the next pages of its article, or returns the reason why not.</summary>
    /// <param name="address">The address under which the page was listed.</param>
    /// <param name="page">The page.</param>
    /// <param name="followed">Receives the addresses of the next pages.</param>
    /// <param name="fetch">Fetches a next page.</param>
    /// <param name="pictures">How pictures are asked for.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What became of the page.</returns>
    public async Task<CrawledPage> PublishAsync(
        string address,
        Fetched page,
        ISet<Uri> followed,
        Func<Uri, Task<Fetched>> fetch,
        PictureSource pictures,
        CancellationToken cancellation)
    {
        var reading = await ReadAllAsync(page, followed, fetch, cancellation);
        if (reading.Notice is not { } read)
        {
            return CrawledPage.Refused(string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)));
        }

        if (options.Value.Site.Strict && Doubts.Refusal(reading.Remarks, "严格收取（Sources:Site:Strict）", "请用 import 单独导入") is { } doubtful)
        {
            return CrawledPage.Refused(doubtful);
        }

        var notice = await keeper.RecogniseAsync(await store.StoredFormAsync(read, site.Value.ToRoot(), cancellation), cancellation);
        var current = await store.FindVersionAsync(notice.Id, cancellation);
        if (await RefusalAsync(address, notice, current, cancellation) is { } refusal)
        {
            return CrawledPage.Refused(refusal);
        }

        var kept = await keeper.KeepAsync(notice, cancellation, pictures);

        // New notices take the page's own date, as with seeds and imports.
        var submission = new Submission(kept.Notice, current is null ? Submission.MomentOf(notice, clock) : clock.GetUtcNow(), By)
        {
            // Whoever has published it meanwhile knows more.
            Expected = current?.Content ?? "",
            Views = reading.Views,
            Pictures = kept.Pictures,
        };
        throwIfLost();
        var publication = await publisher.PublishAsync(submission, cancellation);
        return NoticePublisher.Explain(notice.Id, publication) is { } problem
            ? CrawledPage.Refused(problem.Detail)
            : new(notice.Id, publication.Outcome is not PublicationOutcome.Unchanged, null) { Remarks = kept.Remarks };
    }

    // Half an article would state something nobody has published: if one page cannot be fetched or read, the whole article is refused.
    private static async Task<Reading> ReadAllAsync(
        Fetched page,
        ISet<Uri> followed,
        Func<Uri, Task<Fetched>> fetch,
        CancellationToken cancellation)
    {
        List<Reading> pages = [Read(page, cancellation)];
        while (pages[^1] is { Notice: not null, NextPage: { } next })
        {
            if (pages.Count == ArticlePages.Most || next == page.Address || !followed.Add(next))
            {
                return Reading.Refused($"文章的下一页 {next} 又回到前面，或超过 {ArticlePages.Most} 页；没有发布，请检查网页的页码。");
            }

            var fetched = await fetch(next);
            if (fetched.Problem is { } problem)
            {
                return Reading.Refused($"文章的第 {pages.Count + 1} 页 {next} 取不到（{problem}）；不发布半篇文章。");
            }

            pages.Add(Read(fetched, cancellation));
            if (pages[^1].Notice is null)
            {
                return Reading.Refused(
                    $"文章的第 {pages.Count} 页 {next} 读不出来：{string.Join(' ', pages[^1].Refusals.Select(refusal => refusal.Message))}");
            }
        }

        return pages.Count == 1 ? pages[0] : ArticlePages.Join(pages);
    }

    private static Reading Read(Fetched page, CancellationToken cancellation) =>
        Html.Read(page.Bytes, Path.GetFileNameWithoutExtension(page.Address.AbsolutePath.TrimEnd('/')), page.Address, cancellation);

    // Without 索引号 the id is the file's name, which two pages of a site may share.
    private async Task<string?> RefusalAsync(string address, Notice notice, ContentVersion? current, CancellationToken cancellation)
    {
        if (await records.FindAddressAsync(notice.Id, cancellation) is { } other && other != address)
        {
            return $"编号“{notice.Id}”已是另一网页 {other} 的；请给网页写上索引号。";
        }

        if (current is null or { Withdrawal: not null })
        {
            return null;
        }

        // A withdrawal that was taken back has changed nothing.
        var last = (await store.ListRevisionsAsync(notice.Id, cancellation)).First(one => one is { Withdrawn: false, Restores: null });
        return last.By == By || SaysTheSame(notice, await store.FindAsync(notice.Id, current.Revision, cancellation))
            ? null
            : $"编号“{notice.Id}”的公告由“{last.By}”改过，网站上的新内容没有采用；需要时请手工合并。";
    }

    private static bool SaysTheSame(Notice notice, Notice? other) =>
        other is not null && JsonWriter.Canonical(notice).AsSpan().SequenceEqual(JsonWriter.Canonical(other));
}
