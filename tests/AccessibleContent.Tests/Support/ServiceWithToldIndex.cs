using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Support;

/// <summary>A service whose searches find what a test tells them to, over a few notices.</summary>
public abstract class ServiceWithToldIndex : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    /// <summary>Gets the client.</summary>
    protected HttpClient Client { get; private set; } = null!;

    /// <summary>Gets the services.</summary>
    protected IServiceProvider Services => _app.Services;

    /// <summary>Gets the index.</summary>
    internal ToldIndex Index => (ToldIndex)Services.GetRequiredService<ISearchIndex>();

    /// <summary>Gets the settings.</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    /// <summary>Replaces other services.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        _app = await ServiceFixture.StartAsync(
            _folder.Path,
            services =>
            {
                services.AddSingleton<ISearchIndex>(all => new ToldIndex(all.GetRequiredService<INoticeStore>()));
                Replace(services);
            },
            ["--urls=http://127.0.0.1:0", "--Seeds:Path=", .. Settings]);
        Client = ServiceFixture.Client(_app.Urls.Single());
        await PublishAsync("water/1", "计划停水通知", "因管道检修，7月20日8时至18时城东停水，账户照常缴费。服务电话0539-0000000。<b>勿信</b>谣言。\n\n恢复时间另行通知。");
        await PublishAsync("power/1", "计划检修停电通知", "7月21日城西停电。");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Publishes a notice.</summary>
    protected async Task<Notice> PublishAsync(string number, string title, string body)
    {
        var notice = Make.Markdown(body.Replace("<", "&lt;", StringComparison.Ordinal));
        notice = notice with
        {
            Id = NoticeId.From(number)!.Value,
            Title = title,
            Metadata = notice.Metadata with { IndexNumber = number, Catalog = "通知公告", Publisher = "兰山区水务局" },
        };
        await ServiceFixture.PublishAsync(Services, notice);
        return notice;
    }

    /// <summary>Reads a page.</summary>
    protected async Task<IHtmlDocument> PageAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync(path));
}
