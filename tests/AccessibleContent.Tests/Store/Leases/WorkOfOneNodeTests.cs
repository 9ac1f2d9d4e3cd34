using System.Globalization;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Tests.Intake.Crawl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Store.Leases;

/// <summary>What one node does and the others leave to it: filling an empty store, and crawling.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class WorkOfOneNodeTests : IDisposable
{
    private const int Samples = 11;

    private static readonly string Seeds = Path.Combine(Sources.Root, "seeds", "samples");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_nodes_that_start_over_an_empty_store_fill_it_once()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(StartAsync)));
        foreach (var node in nodes)
        {
            Assert.Contains($"\"total\": {Samples}", await node.ReadAsync("/api/notices"), StringComparison.Ordinal);
            Assert.DoesNotContain(node.Log.Of(Source), line => line.Level >= LogLevel.Warning);
        }

        Assert.Single(nodes, node => node.Log.Of(Source).Any(line => line.Message.Contains("Created", StringComparison.Ordinal)));
        Assert.Equal(await DigestOfOneAsync(), await OtherProcess.Notices(TestStore.Of(_folder.Path)).DigestAsync(default));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Seeds_that_were_interrupted_go_on_at_the_next_start_and_leave_what_an_editor_changed()
    {
        NoticeId id;
        await using (var whole = await StartAsync())
        {
            id = (await whole.Services.GetRequiredService<INoticeStore>().ListVersionsAsync(null, default))[0].Id;
        }

        var text = await CopyAsync(id);

        // It is over, and was never given back.
        Run("INSERT INTO leases VALUES ('seeds', 'host/1/0123456789abcdef', 1)");
        await using var node = await StartAsync();
        Assert.Contains($"\"total\": {Samples}", await node.ReadAsync("/api/notices"), StringComparison.Ordinal);
        Assert.Contains(text, await node.ReadAsync($"/api/notices/{id}/plain"), StringComparison.Ordinal);
        Assert.DoesNotContain(node.Log.Of(Source), line => line.Level >= LogLevel.Warning);
        Assert.Equal("0", Run("SELECT count(*) || '' FROM leases"));
    }

    [Fact]
    public async Task A_store_that_is_filled_asks_for_no_lease()
    {
        await using (await StartAsync())
        {
        }

        await using var again = await StartAsync();
        Assert.DoesNotContain(again.Log.Of(typeof(Leadership).FullName!), _ => true);
    }

    [Fact]
    public async Task One_of_two_nodes_crawls_and_the_other_when_it_stops()
    {
        await using var site = await SmallSite.StartAsync();
        site.Notice("/1.html", "site/1", "内容。");
        site.List("/1.html");
        await using var two = await CrawlAsync(site);
        await Eventually.TrueAsync(() => site.Asked("/1.html") == 1);
        await using (var one = await CrawlAsync(site))
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            Assert.Equal(1, site.Asked("/sitemap.xml"));
            Assert.Contains("accessible_content_leader{work=\"crawl\"} 0", await one.ReadAsync("/metrics"), StringComparison.Ordinal);
            Assert.Contains("accessible_content_leader{work=\"crawl\"} 1", await two.ReadAsync("/metrics"), StringComparison.Ordinal);
            await two.DisposeAsync();
            await Eventually.TrueAsync(() => site.Asked("/sitemap.xml") == 2);
        }
    }

    [Theory]
    [InlineData("/sitemap.xml", 0)]
    [InlineData("/1.html", 1)]
    public async Task A_crawl_whose_lease_is_lost_asks_and_writes_nothing_more(string last, int asked)
    {
        await using var fixture = await CrawlFixture.StartAsync();
        fixture.Site.Notice("/1.html", "site/1", "内容。");
        fixture.Site.List("/1.html");
        Action throwIfLost = () => new CancellationToken(fixture.Site.Asked(last) > 0).ThrowIfCancellationRequested();
        await Assert.ThrowsAsync<OperationCanceledException>(() => fixture.CrawlAsync(throwIfLost));
        Assert.Equal(asked, fixture.Site.Asked("/1.html"));
        Assert.Null(await fixture.NoticeAsync("site/1"));
    }

    private static string Source => typeof(ScheduledCrawl).Namespace!.Replace("Crawl", "Seeds.SeedSource", StringComparison.Ordinal);

    private Task<ServiceWithKeys> StartAsync() =>
        ServiceWithKeys.StartAsync(_folder.Path, $"--Seeds:Path={Seeds}", "--Logging:LogLevel:AccessibleContent=Information");

    private Task<ServiceWithKeys> CrawlAsync(SmallSite site) => ServiceWithKeys.StartAsync(
        _folder.Path,
        $"--Sources:Site:Url={site.Home}sitemap.xml",
        "--Sources:Site:PrivateNetworks=127.0.0.0/8");

    private static async Task<string> DigestOfOneAsync()
    {
        using var folder = new TemporaryFolder();
        await using var one = await ServiceWithKeys.StartAsync(folder.Path, $"--Seeds:Path={Seeds}");
        return await one.Services.GetRequiredService<INoticeStore>().DigestAsync(default);
    }

    // A store that has one of the seeds, as an editor has changed it.
    private async Task<string> CopyAsync(NoticeId id)
    {
        var store = OtherProcess.Notices(TestStore.Of(_folder.Path));
        var notice = (await store.FindAsync(id, (await store.FindVersionAsync(id, default))!.Revision, default))!;
        TestStore.Empty(_folder.Path);
        store = OtherProcess.Notices(TestStore.Of(_folder.Path));
        await store.PrepareAsync(default);
        var title = string.Create(CultureInfo.InvariantCulture, $"{notice.Title}（改）");
        await store.PublishAsync(notice with { Title = title }, DateTimeOffset.UnixEpoch, "editor", default);
        return title;
    }

    private string? Run(string sql)
    {
        using var connection = TestStore.Open(TestStore.Of(_folder.Path));
        return connection.Scalar<string>(sql);
    }
}
