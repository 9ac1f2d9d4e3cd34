using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Site;

/// <summary>A service with five notices in a row, the newest first: e, d (withdrawn), c, b and a, where b and c are of one day.</summary>
public sealed class NoticesInARow : EmptyService, IAsyncLifetime
{
    public const string WithdrawnTitle = "不应再出现的标题";
    public const string WithdrawnIndex = "里发/2025-0000004";
    public const string WithdrawnId = "里发-2025-0000004";

    /// <summary>Gets when everything was written in: long after the days that the notices state.</summary>
    public static DateTimeOffset Entered { get; } = new(2026, 1, 5, 10, 30, 0, TimeSpan.FromHours(8));

    /// <summary>Gets the parts of the running service.</summary>
    public IServiceProvider Services => App.Services;

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var store = App.Services.GetRequiredService<INoticeStore>();
        Notice[] notices =
        [
            Of("row-a", "row/a", "关于停水的通知", 1), Of("row-b", "row/b", "关于停电的通知", 2), Of("row-c", "row/c", "关于停气的通知", 2),
            Of(WithdrawnId, WithdrawnIndex, WithdrawnTitle, 3), Of("row-e", "row/e", "关于修路的通知", 4),
        ];
        await store.PublishAllAsync([.. notices.Select(notice => new Submission(notice, Entered, "test"))], default);
        var correction = notices[3] with { Blocks = [new Paragraph([new TextRun("不应再出现的正文，第二版")])] };
        await store.PublishAsync(new Submission(correction, Entered.AddHours(1), "test") { Note = "不应再出现的说明" }, default);
        await store.WithdrawAsync(NoticeId.From(WithdrawnIndex)!.Value, new("内容有误", Entered.AddDays(1)), "test", null, default);
    }

    /// <summary>Publishes a notice as a writer inside the service does.</summary>
    public Task PublishAsync(Notice notice) => ServiceFixture.PublishAsync(Services, notice);

    /// <summary>Withdraws a notice as an editor does.</summary>
    public Task<HttpResponseMessage> WithdrawAsync(string id) => ServiceFixture.WriteAsync(
        Client, "/api/notices/" + id, "DELETE", new StringContent("{\"reason\":\"内容有误\"}", null, "application/json"));

    /// <summary>Makes a notice of a day in March 2025.</summary>
    public static Notice Of(string id, string index, string title, int day)
    {
        var notice = Make.Markdown("不应再出现的正文");
        return notice with
        {
            Id = NoticeId.From(id)!.Value,
            Title = title,
            Metadata = notice.Metadata with { IndexNumber = index, Catalog = "里程公告", PublishedOn = new DateOnly(2025, 3, day) },
        };
    }

    /// <summary>Sends a request; no redirect is followed.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, string method = "GET") =>
        ServiceFixture.SendAsync(Client, path, method, null);

    /// <summary>Reads where an address leads; null if it is no redirect.</summary>
    public async Task<string?> LocationAsync(string path)
    {
        using var response = await SendAsync(path);
        return response.Headers.Location?.OriginalString;
    }

    /// <summary>Reads a page, whatever its status.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await SendAsync(path);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
