using System.Globalization;
using System.Text;
using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the answers that are pages of the website.</summary>
public sealed class SitePages(
    NoticeAnswers notices, CurrentStamps stamps, INoticeStore store, CurrentEdition editions, RenditionLinks links, IOptions<SiteOptions> site)
{
    /// <summary>Answers with the list, which is also the home page.</summary>
    public async ValueTask<Selection> ListAsync(SiteVisit visit, HttpRequest request, CancellationToken cancellation)
    {
        var parameters = ListParameters.Read(request.Query);
        if (parameters.Problem is { } problem)
        {
            return problem;
        }

        var edition = editions.Now;
        var digest = await stamps.DigestAsync(cancellation);
        return Page(visit, ListStamp(parameters, visit, digest, edition)) with
        {
            KeptFor = parameters.KeptFor,
            Make = async stop => await MakeListAsync(await store.ListAsync(parameters.Query, stop), parameters, visit, edition),
        };
    }

    /// <summary>Answers with the page of a notice.</summary>
    public async ValueTask<Selection> NoticeAsync(SiteVisit visit, string address, CancellationToken cancellation)
    {
        var edition = editions.Now;
        if (await notices.FindAsync(address, cancellation) is not { } stamp)
        {
            return Problem.NoNotice(address);
        }

        return Problem.IfWithdrawn(stamp) is { } withdrawn
            ? withdrawn
            : Page(visit, $"{stamp.Content}.{edition.Stamp}-{visit.Script}.{visit.Mode}.page") with
            {
                LastModified = stamp.ModifiedAt,
                Make = async stop => await MakeNoticeAsync(await notices.ReadAsync(stamp, stop), visit, edition),
            };
    }

    /// <summary>Gives what every page needs, for a page of the visit.</summary>
    public PageModel Model(SiteVisit visit, string title, string path, Edition edition) => new(visit, title, path, Words(visit, edition), site.Value);

    private static Answer Page(SiteVisit visit, string stamp) => new()
    {
        Stamp = stamp,
        ContentType = "text/html; charset=utf-8",
        Script = visit.Script,
        Make = _ => throw new InvalidOperationException("The page has no making."),
    };

    private static string ListStamp(ListParameters parameters, SiteVisit visit, string digest, Edition edition) =>
        $"{ContentHash.Of(digest, parameters.Query.ToString())}.{edition.Stamp}-{visit.Script}.{visit.Mode}.list.page";

    private async ValueTask<Made> MakeListAsync(NoticePage page, ListParameters parameters, SiteVisit visit, Edition edition)
    {
        var words = Words(visit, edition);
        var path = "/" + parameters.QueryFrom(parameters.Query.After, null);
        var model = Model(visit, words(ListTitle(parameters.Query)), path, edition) with { Tags = PageTags.OfSite(site.Value, words) };
        var next = page.Next is { } after ? visit.To("/") + parameters.QueryFrom(after, null) : null;
        var bytes = await PageRenderer.RenderAsync(() => Pages.List.Create(new ListModel(model, page.Items, page.Total, next)));
        return new(bytes, null, ListStamp(parameters, visit, page.Digest, edition));
    }

    // Each condition is named, so that no two addresses share a title.
    private static string ListTitle(NoticeQuery query)
    {
        string?[] parts =
        [
            query.Catalog,
            query.Publisher,
            query.IndexNumber,
            query.From is { } from ? from.ToString("yyyy年M月d日起", CultureInfo.InvariantCulture) : null,
            query.To is { } to ? to.ToString("yyyy年M月d日止", CultureInfo.InvariantCulture) : null,
            query.After is { } after ? $"早于“{after}”" : null,
            query.Limit == new NoticeQuery().Limit ? null : string.Create(CultureInfo.InvariantCulture, $"每页 {query.Limit} 条"),
        ];
        return string.Join('，', parts.OfType<string>().Prepend("公告"));
    }

    private async ValueTask<Made> MakeNoticeAsync(Notice notice, SiteVisit visit, Edition edition)
    {
        var words = Words(visit, edition);
        var rendition = new Rendition(visit.Script, visit.Mode, Form.Html);
        var model = Model(visit, words(notice.Title), "/notices/" + Uri.EscapeDataString(notice.Id.Value), edition) with
        {
            Column = notice.Metadata.Catalog is { } catalog ? words(catalog) : null,
            PlainText = links.AddressOf(notice.Id, rendition with { Form = Form.Text }),
            Tags = PageTags.OfNotice(site.Value, notice, words),
        };
        var column = notice.Metadata.Catalog is { } named ? visit.To("/") + "?catalog=" + Uri.EscapeDataString(named) : null;
        var article = Encoding.UTF8.GetString(edition.Renderer.Render(notice, rendition));
        return new(await PageRenderer.RenderAsync(() => Pages.Notice.Create(new NoticeModel(model, article, column))));
    }

    private static Func<string, string> Words(SiteVisit visit, Edition edition) => words => edition.Renderer.Convert(words, visit.Script);
}
