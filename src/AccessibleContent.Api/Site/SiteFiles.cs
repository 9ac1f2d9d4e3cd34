using System.Text;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Writers.Html;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses for crawlers: sitemap.xml (sitemaps.org) and robots.txt (RFC 9309).</summary>
internal sealed class SiteFiles(
    CurrentVersions versions,
    INoticeStore store,
    CurrentRenderVersion renderVersions,
    IOptions<SiteOptions> site)
{
    // Each notice has an address for every combination of script and mode, and a sitemap may hold 50,000.
    private const int NoticesInOneMap = 5_000;

    private volatile Starts? _starts;

    /// <summary>Responds with every address of the site, or with an index of sitemaps if there are too many for one.</summary>
    public async ValueTask<Selection> MapAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!ListParameters.Read(request.Query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var after = parameters.Query.After;
        var whole = request.Query.ContainsKey("cursor");
        var digest = await versions.DigestAsync(cancellation);
        var starts = await StartsAsync(digest, cancellation);
        return File(
            "sitemap",
            ContentHash.Of(digest, after ?? "", whole.ToString()),
            "application/xml; charset=utf-8",
            async stop =>
                whole || starts.Count == 0
            ? Map(await store.ListAsync(new NoticeQuery { After = after, Limit = NoticesInOneMap }, stop), after is null)
            : Index(starts)) with
        {
            // A sitemap that is not in the index, or no longer: a crawler may have it from an earlier index.
            IsOneOfMany = after is not null && !starts.Contains(after),
        };
    }

    // The start of each sitemap is computed once for each state of the store.
    private async ValueTask<IReadOnlyList<string>> StartsAsync(string digest, CancellationToken cancellation)
    {
        if (_starts is { } known && known.Digest == digest)
        {
            return known.Keys;
        }

        var starts = await store.PageStartsAsync(NoticesInOneMap, cancellation);
        _starts = new(digest, starts);
        return starts;
    }

    /// <summary>
    /// Responds with the addresses that robots should not crawl: searches and questions, which are endless, and sound, which is made when
    /// it is asked for.
    /// </summary>
    public Representation Robots() => File("robots", "site", "text/plain; charset=utf-8", _ =>
    {
        var root = site.Value.ToRoot().Path;
        var endless = from one in ReadingPreferences.All
                      from path in (string[])["/search", "/ask"]
                      select $"Disallow: {(one with { Root = root }).To(path)}";
        var lines = endless.Append($"Disallow: {root}/api/notices/*/audio").Prepend("User-agent: *");
        var map = site.Value.BaseUrl.Length == 0 ? "" : $"\nSitemap: {site.Value.BaseUrl}/sitemap.xml\n";
        return ValueTask.FromResult(string.Join('\n', lines) + "\n" + map);
    });

    private Representation File(string name, string content, string contentType, Func<CancellationToken, ValueTask<string>> make) => new()
    {
        Version = $"{content}.{renderVersions.Now.VersionOf(HanScript.Simplified)}-{name}",
        ContentType = contentType,
        Make = async stop => new ResponseBody(Encoding.UTF8.GetBytes(await make(stop))),
    };

    private string Index(IReadOnlyList<string> starts)
    {
        var maps = starts.Select(ListParameters.Encode).Prepend("").Select(cursor => $"/sitemap.xml?cursor={cursor}");
        return Document("sitemapindex", maps.Select(map => $"<sitemap><loc>{HtmlText.Escape(site.Value.BaseUrl + map)}</loc></sitemap>"));
    }

    private string Map(NoticePage page, bool first)
    {
        var pages = page.Items.Select(item => NoticePages.PathOf(item.Id));
        var all = first ? pages.Prepend("/sitemap").Prepend("/open-data").Prepend("/accessibility").Prepend("/") : pages;
        return Document(
            "urlset",
            from path in all
            from preferences in ReadingPreferences.All
            select $"<url><loc>{HtmlText.Escape(site.Value.BaseUrl + preferences.To(path))}</loc></url>");
    }

    private static string Document(string root, IEnumerable<string> entries) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + $"\n{string.Join('\n', entries)}\n</{root}>\n";

    private sealed record Starts(string Digest, IReadOnlyList<string> Keys);
}
