using System.Text.Json;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>A service with the notices of all sets, and with others among which they have to be found.</summary>
public abstract class AskedService(int others) : EmptyService, IAsyncLifetime
{
    private const int Batch = 500;

    private static readonly string Others = Path.Combine(Snapshots.Project, "Search", "Sets", "others");

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var store = App.Services.GetRequiredService<INoticeStore>();
        var notices = QuestionSet.Shared.Values.Concat(QuestionSet.All.SelectMany(set => set.Notices))
            .Select(notice => new Submission(notice, notice.PublicationMoment, "test"));
        foreach (var batch in notices.Concat(new OtherNotices(Others).Make(others)).Chunk(Batch))
        {
            var published = await store.PublishAllAsync(batch, default);
            Assert.DoesNotContain(published, one => one.Outcome != PublicationOutcome.Created);
        }
    }

    /// <summary>Reads the JSON at an address.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var body = JsonDocument.Parse(await Client.GetStringAsync(path));
        return body.RootElement.Clone();
    }
}
