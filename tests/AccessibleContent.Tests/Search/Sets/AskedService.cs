using System.Text.Json;
using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>
/// A service with the notices of all sets, and with others among which they have to be found, on the day on which the sets were written.
/// </summary>
/// <param name="others">How many others.</param>
/// <param name="isReversed">Whether they are published in the other order.</param>
public abstract class AskedService(int others, bool isReversed = false) : IAsyncLifetime
{
    private const int Batch = 500;

    private static readonly DateTimeOffset Day = new(2026, 11, 27, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly string Others = Path.Combine(Snapshots.Project, "Search", "Sets", "others");

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var time = new MovedTime { By = Day - TimeProvider.System.GetUtcNow() };
        _app = await ServiceFixture.StartAsync(
            _folder.Path,
            services => Replace(services.AddSingleton<TimeProvider>(time), _folder.Path),
            ["--urls=http://127.0.0.1:0", "--Seeds:Path=", .. Settings(_folder.Path)]);
        _client = ServiceFixture.Client(_app.Urls.Single());
        var store = _app.Services.GetRequiredService<INoticeStore>();
        await FillAsync(store);

        // The service takes this for the writing of another process, which it notices a little later.
        var (versions, indexed) = (_app.Services.GetRequiredService<CurrentVersions>(), _app.Services.GetRequiredService<IIndexedState>());
        await Eventually.TrueAsync(async () => await store.DigestAsync(default) is var digest
            && await versions.DigestAsync(default) == digest && indexed.IsWhole && await indexed.DigestAsync(default) == digest);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Returns further settings.</summary>
    private protected virtual IEnumerable<string> Settings(string folder) => [];

    /// <summary>Replaces parts.</summary>
    private protected virtual void Replace(IServiceCollection services, string folder)
    {
    }

    /// <summary>Reads the validator and the body at an address.</summary>
    public async Task<string> ReadAllAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return $"{response.Headers.ETag}\n{await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>Reads the text at an address.</summary>
    public Task<string> ReadTextAsync(string path) => _client.GetStringAsync(path);

    /// <summary>Reads the JSON at an address.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var body = JsonDocument.Parse(await ReadTextAsync(path));
        return body.RootElement.Clone();
    }

    private async Task FillAsync(INoticeStore store)
    {
        var notices = QuestionSet.Shared.Values.Concat(QuestionSet.All.SelectMany(set => set.Notices))
            .Select(notice => new Submission(notice, notice.PublicationMoment, "test"));
        var all = notices.Concat(new OtherNotices(Others).Make(others));
        foreach (var batch in (isReversed ? all.Reverse() : all).Chunk(Batch))
        {
            var published = await store.PublishAllAsync(batch, default);
            Assert.DoesNotContain(published, one => one.Outcome != PublicationOutcome.Created);
        }
    }
}
