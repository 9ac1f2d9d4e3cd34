using System.Security.Cryptography;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Outside;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Polly.Timeout;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// One crawl: robots.txt, the list, and each page that has changed. A page that is gone does not withdraw its notice: that takes a
/// person and a reason.
/// </summary>
internal sealed partial class SiteCrawl(
    SiteClient client,
    PictureClient pictures,
    CrawledSite site,
    ICrawlStore records,
    CrawledPages pages,
    Action throwIfLost,
    ILogger<SiteCrawl> logger)
{
    /// <summary>The maximum number of pages, lists and bytes in one crawl; the rest waits for the next.</summary>
    public const int MaxPages = 10_000;

    private const int MaxLists = 200;
    private const long MaxBytes = 1L << 30;

    // Next pages of articles, which a list may contain as well: they are not notices of their own.
    private readonly HashSet<Uri> _followed = [];

    /// <summary>Crawls the site.</summary>
    public async Task<CrawlCounts> RunAsync(CancellationToken cancellation)
    {
        var counts = new CrawlCounts(0, 0, 0, 0);
        if (await RobotsAsync(cancellation) is not { } robots)
        {
            return counts;
        }

        client.Gap = robots.Delay > client.Gap ? robots.Delay : client.Gap;
        foreach (var page in await ListAsync(robots, cancellation))
        {
            if (client.Received > MaxBytes)
            {
                TooMuch(logger, MaxBytes);
                break;
            }

            counts = _followed.Contains(page) ? counts : counts.With(await PageAsync(page, robots, cancellation));
        }

        return counts;
    }

    // A missing robots.txt forbids nothing; one that cannot be fetched forbids everything (RFC 9309, 2.3.1).
    private async Task<RobotsRules?> RobotsAsync(CancellationToken cancellation)
    {
        var fetched = await TryAsync(
            new Uri(new Uri(site.Url), "/robots.txt"),
            null, RobotsRules.None, cancellation,
            RobotsRules.MostBytes + 1);
        if (fetched.Status is 200)
        {
            return RobotsRules.Parse(fetched.Bytes, UserAgent.Name);
        }

        if (fetched.Status is >= 400 and < 500)
        {
            return RobotsRules.None;
        }

        NoRules(logger, fetched.Address, fetched.Problem);
        return null;
    }

    private async Task<IReadOnlyCollection<Uri>> ListAsync(RobotsRules robots, CancellationToken cancellation)
    {
        var found = new OrderedDictionary<Uri, bool>();
        var lists = new OrderedDictionary<Uri, bool> { [new Uri(site.Url)] = true };
        for (var i = 0; i < lists.Count && i < MaxLists && found.Count < MaxPages; i++)
        {
            var fetched = await TryAsync(lists.GetAt(i).Key, null, robots, cancellation);
            if (fetched.Problem is { } problem)
            {
                NoList(logger, fetched.Address, problem);
                continue;
            }

            var list = await ReadAsync(fetched, cancellation);
            if (list.Problem is { } unreadable)
            {
                NoList(logger, fetched.Address, unreadable);
            }

            list.Lists.Where(site.Has).ToList().ForEach(one => lists.TryAdd(one, true));
            list.Pages.Where(site.Has).Take(MaxPages - found.Count).ToList().ForEach(one => found.TryAdd(one, true));
        }

        return [.. found.Keys.Where(page => !lists.ContainsKey(page))];
    }

    // Readers do not observe cancellation; the shutdown of the service does not wait for them.
    private static Task<PageList> ReadAsync(Fetched list, CancellationToken cancellation) =>
        Task.Run(() => PageList.Read(list.Bytes, list.Address, cancellation), cancellation).WaitAsync(cancellation);

    private async Task<PageOutcome> PageAsync(Uri page, RobotsRules robots, CancellationToken cancellation)
    {
        var known = await records.FindAsync(page.AbsoluteUri, cancellation);
        var fetched = await TryAsync(page, known, robots, cancellation);
        if (fetched.Problem is { } problem)
        {
            await RefuseAsync(known ?? new(page.AbsoluteUri, null, null, "", null), known, problem, cancellation);
            return PageOutcome.Refused;
        }

        var digest = fetched.Status == 304 ? known?.Digest ?? "" : Convert.ToHexStringLower(SHA256.HashData(fetched.Bytes));
        if (fetched.Status == 304 || digest == known?.Digest)
        {
            return PageOutcome.Unchanged;
        }

        var followed = new HashSet<Uri>();
        var published = await PublishAsync(page, fetched, followed, robots, cancellation);
        var (id, isNews, refusal) = published;
        _followed.UnionWith(followed);
        foreach (var lost in published.Remarks.Where(remark => isNews && remark.Rule == RemarkRule.PictureNotKept))
        {
            NotKept(logger, page, lost.Message);
        }

        // The validator of the first page does not cover an article's next pages: they are fetched every time.
        var record =
            followed.Count > 0
                ? new CrawlRecord(page.AbsoluteUri, null, null, "", null) { Notice = id }
                : new CrawlRecord(page.AbsoluteUri, fetched.ETag, fetched.LastModified, digest, null) { Notice = id };
        await (refusal is null ? KeepAsync(record, cancellation) : RefuseAsync(record, known, refusal, cancellation));
        return refusal is not null ? PageOutcome.Refused : isNews ? PageOutcome.Published : PageOutcome.Unchanged;
    }

    // An unforeseen exception of a reader refuses this page and does not end the crawl; an outage of the store does.
    private async Task<CrawledPage> PublishAsync(
        Uri page,
        Fetched fetched,
        HashSet<Uri> followed,
        RobotsRules robots,
        CancellationToken cancellation)
    {
        try
        {
            return await pages.PublishAsync(
                page.AbsoluteUri, fetched, followed,
                next => NextAsync(next, robots, cancellation),
                Pictures(robots),
                cancellation);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception failure) when (failure is not (StoreUnavailableException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Unforeseen(logger, page, failure);
            return CrawledPage.Refused(UnforeseenReading.Words(failure));
        }
    }

    // Pictures of the site count as its pages do: robots.txt holds for them, and so does the pace.
    private PictureSource Pictures(RobotsRules robots) => new(pictures)
    {
        MayAsk = address => !site.Has(address) || robots.Allow(address),
        PauseAsync = (address, token) => site.Has(address) ? client.PauseAsync(token) : Task.CompletedTask,
    };

    private async Task<Fetched> NextAsync(Uri next, RobotsRules robots, CancellationToken cancellation) => client.Received > MaxBytes
        ? new(next, 0, []) { Problem = $"the crawl has received {MaxBytes} bytes" }
        : await TryAsync(next, null, robots, cancellation);

    // Logged once, and again when the reason changes.
    private async Task RefuseAsync(CrawlRecord record, CrawlRecord? known, string reason, CancellationToken cancellation)
    {
        if (known?.Refusal != reason)
        {
            Refused(logger, record.Address, reason);
        }

        await KeepAsync(record with { Refusal = reason }, cancellation);
    }

    private async Task KeepAsync(CrawlRecord record, CancellationToken cancellation)
    {
        throwIfLost();
        await records.KeepAsync(record, cancellation);
    }

    // One unavailable page must not hold back the others; a site that is down ends the crawl through its circuit breaker.
    private async Task<Fetched> TryAsync(
        Uri address,
        CrawlRecord? known,
        RobotsRules robots,
        CancellationToken cancellation,
        int? cutAfter = null)
    {
        try
        {
            return await client.GetAsync(address, known, robots.Allow, cancellation, cutAfter);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutRejectedException or InvalidDataException)
        {
            return new(address, 0, []) { Problem = failure.Message };
        }
    }

    [LoggerMessage(50, LogLevel.Warning, "{Page} is not published: {Reason}")]
    private static partial void Refused(ILogger logger, string page, string reason);

    [LoggerMessage(56, LogLevel.Warning, "{Page}: {Remark}")]
    private static partial void NotKept(ILogger logger, Uri page, string remark);

    [LoggerMessage(51, LogLevel.Error, "The list {Address} cannot be read: {Problem}")]
    private static partial void NoList(ILogger logger, Uri address, string problem);

    [LoggerMessage(52, LogLevel.Error, "{Address} cannot be fetched ({Problem}), so nothing is crawled (RFC 9309)")]
    private static partial void NoRules(ILogger logger, Uri address, string? problem);

    [LoggerMessage(54, LogLevel.Error, "{Page} could not be read")]
    private static partial void Unforeseen(ILogger logger, Uri page, Exception failure);

    [LoggerMessage(53, LogLevel.Warning, "The crawl ends after {Bytes} bytes; the next one continues")]
    private static partial void TooMuch(ILogger logger, long bytes);
}
