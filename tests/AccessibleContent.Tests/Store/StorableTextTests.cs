using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Tests.OpenData;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store;

/// <summary>What other servers and people say is stored, whatever characters it has that an engine refuses.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class StorableTextTests : IDisposable
{
    private const string Odd = "坏\0行\ud800。";
    private const string Stored = "坏\ufffd行\ufffd。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sign_stands_for_what_no_engine_stores()
    {
        await using var node = OtherProcess.Services(TestStore.Of(_folder.Path));
        var notices = node.GetRequiredService<INoticeStore>();
        var crawled = new SqlCrawlStore(node.GetRequiredService<ISqlDatabase>());
        await notices.PrepareAsync(default);
        await crawled.KeepAsync(new("http://a.example/", Odd, Odd, "", Odd), default);
        Assert.Equal(Stored, (await crawled.FindAsync("http://a.example/", default))!.Refusal);
        await notices.PublishAllAsync([Submission("a/1"), Submission("a/2")], default);
        await notices.PublishAsync(Submission("a/3"), default);
        foreach (var index in (string[])["a/1", "a/2", "a/3"])
        {
            var revision = Assert.Single(await notices.ListRevisionsAsync(NoticeId.From(index)!.Value, default));
            Assert.Equal(Stored, revision.By);
        }
    }

    private static Submission Submission(string index)
    {
        var notice = OpenDataService.Notice(index);
        return new(notice, notice.PublicationMoment, Odd) { Note = Odd };
    }
}
