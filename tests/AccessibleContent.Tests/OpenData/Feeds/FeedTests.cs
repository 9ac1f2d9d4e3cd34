using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.OpenData.Feeds;

/// <summary>Feeds: whoever subscribes learns of every notice, once, and of its end.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class FeedTests : IDisposable
{
    private const string Atom = "/feeds/notices.atom";
    private const string Json = "/feeds/notices.json";

    // When what the feeds show was published.
    private static readonly DateTimeOffset Noon = new(2024, 8, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly XNamespace Feed = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace At = "http://purl.org/atompub/tombstones/1.0";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-Hant-HK")]
    public async Task A_feed_is_as_approved(string script)
    {
        await using var service = await FilledAsync("--Site:BaseUrl=https://www.example.gov.cn", "--Site:Domain=example.gov.cn");
        foreach (var path in (string[])[Atom, Json])
        {
            var (format, query) = (path.Split('.')[1], script == "zh-Hans" ? "" : "?script=" + script);
            var text = await service.ReadAsync(path + query);
            Snapshots.Verify("OpenData/Feeds", "notices." + script, format, Encoding.UTF8.GetBytes(text));
        }
    }

    [Fact]
    public async Task An_id_stays_through_corrections_formats_and_scripts()
    {
        await using var service = await FilledAsync("--Site:Domain=example.gov.cn");
        var before = Ids(await XmlAsync(service, Atom));
        Assert.Contains("tag:example.gov.cn,", string.Join(' ', before), StringComparison.Ordinal);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "又改了。", query: "?note=" + Uri.EscapeDataString("再次更正"));
        Assert.Equal(before, Ids(await XmlAsync(service, Atom + "?script=zh-Hant-TW")));
        var items = (await JsonAsync(service, Json))["items"]!.AsArray();
        Assert.Equal(before, items.Select(item => (string)item!["id"]!));
        Assert.Contains("再次更正", await service.ReadAsync(Atom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_notice_leaves_only_its_tombstone_for_ninety_days()
    {
        await using var service = await FilledAsync();
        var before = Ids(await XmlAsync(service, Atom));
        await service.PutAsync(ServiceWithKeys.Full, "b-2", "机密的话。");
        var gone = Assert.Single(Ids(await XmlAsync(service, Atom)).Except(before));
        await service.WithdrawAsync(ServiceWithKeys.Full, "b-2");
        var feed = await XmlAsync(service, Atom);
        var tombstone = Assert.Single(feed.Elements(At + "deleted-entry"));
        Assert.Contains("内容有误", tombstone.Element(At + "comment")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("机密", feed.ToString() + await service.ReadAsync(Json), StringComparison.Ordinal);
        var deleted = Assert.Single((await JsonAsync(service, Json))["_deleted"]!["items"]!.AsArray());
        Assert.Equal((string?)tombstone.Attribute("ref"), (string?)deleted!["id"]);
        Assert.Equal(gone, (string?)tombstone.Attribute("ref"));

        service.Clock.By += TimeSpan.FromDays(89);
        Assert.Single((await XmlAsync(service, Atom)).Elements(At + "deleted-entry"));
        service.Clock.By += TimeSpan.FromDays(3);
        Assert.Empty((await XmlAsync(service, Atom)).Elements(At + "deleted-entry"));
    }

    [Fact]
    public async Task A_withdrawal_taken_back_leaves_no_tombstone()
    {
        await using var service = await FilledAsync();
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        await service.TakeBackAsync(ServiceWithKeys.Full, "a-1");
        var feed = await XmlAsync(service, Atom);
        Assert.Empty(feed.Elements(At + "deleted-entry"));
        Assert.Equal(2, Ids(feed).Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_hold_each_notice_once()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        for (var number = 0; number < 120; number++)
        {
            await service.PutAsync(ServiceWithKeys.Full, string.Create(CultureInfo.InvariantCulture, $"n-{number:D3}"));
        }

        var (ids, pages) = (new List<string>(), 0);
        for (string? next = Atom; next is not null; pages++)
        {
            var feed = await XmlAsync(service, next);
            ids.AddRange(Ids(feed));
            next = LinkOf(feed, "next");
            Assert.Equal(pages == 0, LinkOf(feed, "previous") is null);
        }

        Assert.Equal((3, 120), (pages, ids.Distinct().Count()));
        Assert.NotNull((await JsonAsync(service, Json))["next_url"]);
    }

    [Fact]
    public async Task A_filter_takes_a_name_in_any_script_and_has_a_feed_of_its_own()
    {
        await using var service = await FilledAsync();
        var column = await XmlAsync(service, Atom + "?catalog=" + Uri.EscapeDataString("政府專題會議"));
        Assert.Single(Ids(column));
        Assert.NotEqual((await XmlAsync(service, Atom)).Element(Feed + "id")!.Value, column.Element(Feed + "id")!.Value);
        Assert.Empty(Ids(await XmlAsync(service, Atom + "?publisher=" + Uri.EscapeDataString("没有这个机构"))));
    }

    [Theory]
    [InlineData("script=zh")]
    [InlineData("script=zh-Hans&script=zh-Hant")]
    [InlineData("cursor=abc")]
    [InlineData("catalog=a&catalog=b")]
    public async Task Another_value_is_refused_with_the_way_out(string query)
    {
        await using var service = await FilledAsync();
        foreach (var path in (string[])[Atom, Json])
        {
            using var response = await service.Client.GetAsync($"{path}?{query}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_feed_is_304_until_something_changes()
    {
        await using var service = await FilledAsync();
        var before = await TagAsync(service, Atom);
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        var tag = await TagAsync(service, Atom);
        using var again = await ServiceFixture.SendAsync(service.Client, Atom, "GET", null, "If-None-Match", tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.NotEqual(before, tag);
        await service.TakeBackAsync(ServiceWithKeys.Full, "a-1");
        Assert.NotEqual(tag, await TagAsync(service, Atom));
    }

    [Fact]
    public async Task Two_stores_with_the_same_seed_answer_with_the_same_ETag()
    {
        using var other = new TemporaryFolder();
        var seeds = "--Seeds:Path=" + Path.Combine(Sources.Root, "seeds");
        await using var one = await ServiceWithKeys.StartAsync(_folder.Path, seeds);
        await using var twin = await ServiceWithKeys.StartAsync(other.Path, seeds);
        Assert.Equal(await TagAsync(one, Atom), await TagAsync(twin, Atom));
        Assert.Equal(await TagAsync(one, Json), await TagAsync(twin, Json));
    }

    [Fact]
    public async Task Every_address_in_a_feed_answers()
    {
        await using var service = await FilledAsync();
        var feed = await XmlAsync(service, Atom);
        foreach (var address in feed.Descendants(Feed + "link").Select(link => (string)link.Attribute("href")!).Distinct())
        {
            Assert.Equal(200, (await service.SendAsync(null, "GET", address)).Status);
        }
    }

    [Fact]
    public async Task Characters_that_XML_forbids_do_not_break_a_feed()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var body = """
            {"title":"甲\uFFFE乙","metadata":{"indexNumber":"a/1","publishedOn":"2024-07-19"},"blocks":[{"type":"paragraph","text":"一\uFFFF二]]>三"}]}
            """;
        var (status, told) = await service.SendAsync(
            ServiceWithKeys.Full, "PUT", "/api/notices/a-1", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(status is 200 or 201, told);
        Assert.Single(Ids(await XmlAsync(service, Atom)));
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/elder/", "")]
    [InlineData("/zh-hant-tw/", "?script=zh-Hant-TW")]
    [InlineData("/zh-hant/?catalog=政府专题会议", "?catalog=政府专题会议&script=zh-Hant")]
    public async Task A_page_with_a_list_announces_its_feeds(string path, string query)
    {
        await using var service = await FilledAsync();
        var page = WebUtility.HtmlDecode(await service.ReadAsync(path));
        foreach (var (type, feed) in ((string, string)[])[("application/atom+xml", Atom), ("application/feed+json", Json)])
        {
            var link = Regex.Match(page, $"<link rel=\"alternate\" type=\"{Regex.Escape(type)}\" href=\"([^\"]+)\"").Groups[1].Value;
            Assert.Equal(feed + query, Uri.UnescapeDataString(link));
            Assert.Equal(200, (await service.SendAsync(null, "GET", link)).Status);
        }
    }

    private static List<string> Ids(XElement feed) => [.. feed.Elements(Feed + "entry").Select(entry => entry.Element(Feed + "id")!.Value)];

    private static string? LinkOf(XElement feed, string relation) =>
        (string?)feed.Elements(Feed + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");

    private static async Task<XElement> XmlAsync(ServiceWithKeys service, string path) => XElement.Parse(await service.ReadAsync(path));

    private static async Task<JsonNode> JsonAsync(ServiceWithKeys service, string path) => JsonNode.Parse(await service.ReadAsync(path))!;

    private static async Task<string> TagAsync(ServiceWithKeys service, string path)
    {
        using var response = await service.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.Headers.ETag!.ToString();
    }

    private async Task<ServiceWithKeys> FilledAsync(params string[] settings)
    {
        var service = await ServiceWithKeys.StartAsync(_folder.Path, settings);
        await ServiceFixture.PublishAsync(service.Services, Sources.Read("lanshan-2024-0000076"));
        await PublishAsync(service, "第一版。", Noon, null);
        await PublishAsync(service, "第二版。", Noon.AddDays(1), "补充说明");
        return service;
    }

    private static async Task PublishAsync(ServiceWithKeys service, string text, DateTimeOffset at, string? note)
    {
        var made = Make.Markdown(text);
        var notice = made with { Id = NoticeId.From("a-1")!.Value, Metadata = made.Metadata with { IndexNumber = "a-1" } };
        await service.Services.GetRequiredService<NoticePublisher>()
            .PublishAsync(new Submission(notice, at, "test") { Note = note }, default);
    }
}
