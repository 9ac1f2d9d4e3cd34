using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Notices;

/// <summary>A service with 1,102 notices, one for each day from the beginning of 2020: more than a list counts.</summary>
public sealed class ManyNotices : EmptyService, IAsyncLifetime
{
    private const int Number = 1_102;

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var store = App.Services.GetRequiredService<INoticeStore>();
        await store.PublishAllAsync([.. Enumerable.Range(0, Number).Select(Submit)], default);
    }

    /// <summary>Reads a body.</summary>
    public Task<string> ReadAsync(string path) => Client.GetStringAsync(path);

    /// <summary>Reads a response.</summary>
    public Task<HttpResponseMessage> SendAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Reads where the parts of the whole list begin.</summary>
    public async Task<IReadOnlyList<string>> PageStartsAsync(int size) =>
        await App.Services.GetRequiredService<INoticeStore>().PageStartsAsync(size, default);

    private static Submission Submit(int day)
    {
        var notice = Make.Markdown("正文");
        notice = notice with
        {
            Id = NoticeId.From($"many-{day}")!.Value,
            Metadata = notice.Metadata with { IndexNumber = null, PublishedOn = new DateOnly(2020, 1, 1).AddDays(day), Catalog = "列表" },
        };
        return new(notice, notice.PublicationMoment, "test");
    }
}
