using System.Net;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Tests.Store.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Replica;

/// <summary>What readers and editors see of a node whose searches follow a server.</summary>
[OneStore("Only beside a server does a node have a search file of its own.")]
public sealed class NodeSearchTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();
    private volatile string? _failing;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _failing = nameof(ISqlDatabase.OpenAsync);
        _app = await StartAsync();
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _failing = null;
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Before_its_search_file_is_whole_a_node_serves_everything_but_searches_and_says_so()
    {
        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"ready\",\"search\":\"indexing\"}\n"), await ReadAsync(_client, "/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(_client, "/api/notices?q=%E5%85%B0%E5%B1%B1")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(_client, "/api/ask?q=%E5%85%B0%E5%B1%B1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(_client, "/api/notices")).Status);
    }

    [Fact]
    public async Task A_node_of_a_small_store_can_be_searched_with_its_first_request()
    {
        _failing = null;
        await using var app = await StartAsync();
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Contains("\"search\":\"ready\"", (await ReadAsync(client, "/health/ready")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(client, "/api/notices?q=%E5%85%B0%E5%B1%B1")).Status);
    }

    [Fact]
    public async Task Two_nodes_that_share_a_folder_have_a_file_each()
    {
        await ReadyAsync();
        await using (var other = await StartAsync())
        {
            using var client = ServiceFixture.Client(other.Urls.Single());
            await PutAsync("own/1", "停水");
            await Eventually.TrueAsync(async () =>
                (await ReadAsync(client, "/api/notices?q=%E5%81%9C%E6%B0%B4")).Body.Contains("own-1\"", StringComparison.Ordinal));
        }

        Assert.Contains("own-1\"", await SearchAsync("停水"), StringComparison.Ordinal);
        Assert.Equal(
            ["replica-2.db", "replica.db"],
            Directory.GetFiles(_folder.Path + "/node", "*.db").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_editor_finds_a_notice_with_the_next_request()
    {
        await ReadyAsync();
        for (var i = 0; i < 20; i++)
        {
            await PutAsync($"own/{i}", $"停水通知{i}甲");
            Assert.Contains($"own-{i}\"", await SearchAsync($"停水通知{i}甲"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_another_node_publishes_is_found_within_two_seconds()
    {
        await ReadyAsync();
        var before = await TagAsync("停水");
        await PublishElsewhereAsync("other/1", "停水");
        var began = TimeProvider.System.GetTimestamp();
        await Eventually.TrueAsync(async () => (await SearchAsync("停水")).Contains("other-1\"", StringComparison.Ordinal));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, Soon + Soon);
        Assert.NotEqual(before, await TagAsync("停水"));
    }

    [Fact]
    public async Task A_result_has_the_validator_of_what_was_searched_and_not_of_what_is_stored()
    {
        await ReadyAsync();
        await PutAsync("own/1", "停水");
        var before = await TagAsync("停水");
        _failing = nameof(ISqlDatabase.OpenAsync);
        await PublishElsewhereAsync("other/1", "停水");
        var versions = _app.Services.GetRequiredService<CurrentVersions>();
        var stored = _app.Services.GetRequiredService<INoticeStore>();
        await Eventually.TrueAsync(async () => await versions.DigestAsync(default) == await stored.DigestAsync(default));
        Assert.Equal(before, await TagAsync("停水"));
        Assert.DoesNotContain("other-1\"", await SearchAsync("停水"), StringComparison.Ordinal);
        _failing = null;
        await Eventually.TrueAsync(async () => (await SearchAsync("停水")).Contains("other-1\"", StringComparison.Ordinal));
        Assert.NotEqual(before, await TagAsync("停水"));
    }

    [Fact]
    public async Task Searches_suggestions_and_answers_outlive_the_server()
    {
        await ReadyAsync();
        await PutAsync("own/1", "停水");
        _failing = "";
        Assert.Contains("own-1\"", await SearchAsync("停水"), StringComparison.Ordinal);
        Assert.Contains("今天的", await SearchAsync("正文"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(_client, "/api/suggest?q=%E5%81%9C")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(_client, "/api/ask?q=%E5%93%AA%E5%A4%A9%E5%81%9C%E6%B0%B4")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(_client, "/search?q=%E5%81%9C%E6%B0%B4")).Status);
    }

    [Fact]
    public async Task What_was_never_read_outlives_the_server_and_what_only_the_server_has_is_never_said_to_be_missing()
    {
        await ReadyAsync();
        await PutAsync("own/1", "停水");
        _failing = "";
        Assert.Contains("今天的正文", (await ReadAsync(_client, "/api/notices/own-1/plain")).Body, StringComparison.Ordinal);
        Assert.Contains("own-1", (await ReadAsync(_client, "/api/notices?from=2024-07-19&to=2024-07-19")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(_client, $"/notices/{ServiceFixture.SeedId}")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(_client, "/api/notices/none")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(_client, "/api/notices/own-1/revisions")).Status);
    }

    [Fact]
    public async Task A_node_that_starts_again_finds_nothing_that_was_withdrawn_in_the_meantime()
    {
        await ReadyAsync();
        await PutAsync("own/1", "停水");
        await _app.StopAsync(TestContext.Current.CancellationToken);
        var id = NoticeId.From("own-1")!.Value;
        await _app.Services.GetRequiredService<INoticeStore>()
            .WithdrawAsync(id, new("有误", TimeProvider.System.GetUtcNow()), "甲", null, default);
        await using var app = await StartAsync();
        using var client = ServiceFixture.Client(app.Urls.Single());
        var found = (Status: HttpStatusCode.OK, Body: "");
        await Eventually.TrueAsync(async () =>
            (found = await ReadAsync(client, "/api/notices?q=%E5%81%9C%E6%B0%B4")).Status == HttpStatusCode.OK);
        Assert.DoesNotContain("own-1\"", found.Body, StringComparison.Ordinal);
    }

    private Task<WebApplication> StartAsync() => ServiceFixture.StartAsync(
        _folder.Path,
        services => FollowingNode.Replace(services, _folder.Path, Before),
        ["--urls=http://127.0.0.1:0", .. FollowingNode.Settings(_folder.Path)]);

    private ValueTask Before(string what, CancellationToken cancellation) =>
        _failing is { } failing && (failing.Length == 0 || what == failing)
            ? throw new IOException("The server is gone.")
            : ValueTask.CompletedTask;

    private async Task ReadyAsync()
    {
        _failing = null;
        await Eventually.TrueAsync(async () =>
            (await ReadAsync(_client, "/health/ready")).Body.Contains("\"search\":\"ready\"", StringComparison.Ordinal));
    }

    private async Task PutAsync(string index, string title)
    {
        using var body = new StringContent(Markdown(index, title));
        body.Headers.ContentType = new("text/markdown");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/notices/{index.Replace('/', '-')}") { Content = body };
        request.Headers.Authorization = new("Bearer", ServiceFixture.Key);
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private async Task PublishElsewhereAsync(string index, string title)
    {
        var notice = SearchedStore.Notice(index, title, "正文。");
        var elsewhere = OtherProcess.Notices($"Data Source={_folder.Path}/notices.db");
        Assert.NotNull((await elsewhere.PublishAsync(notice, notice.PublicationMoment, "甲", default)).Version);
    }

    private static string Markdown(string index, string title) =>
        $"---\ntitle: {title}\nindexNumber: {index}\npublishedOn: 2024-07-19\n---\n\n今天的正文。\n";

    private async Task<string> SearchAsync(string typed)
    {
        var (status, body) = await ReadAsync(_client, $"/api/notices?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }

    private async Task<string> TagAsync(string typed)
    {
        using var response = await _client.GetAsync(new Uri($"/api/notices?q={Uri.EscapeDataString(typed)}", UriKind.Relative));
        return response.Headers.ETag!.Tag;
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
