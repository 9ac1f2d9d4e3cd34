using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.OpenData.Changes;

/// <summary>Whoever follows the changes ends with what the store holds.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ChangesTests : EmptyService
{
    [Fact]
    public async Task The_last_page_is_empty_and_leads_to_itself()
    {
        var page = await PageAsync("/api/changes");
        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal("/api/changes?after=0", Next(page));
        await PublishAsync("a-1");
        var last = Next(await PageAsync(Next(page)));
        Assert.Equal("/api/changes?after=1&afterChangeNumber=1", last);
        page = await PageAsync(last);
        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal(last, Next(page));
    }

    [Theory]
    [InlineData("?after=0")]
    [InlineData("?afterChangeNumber=0")]
    [InlineData("?limit=500&after=0")]
    [InlineData("?after=9223372036854775807")]
    public async Task An_empty_page_leads_to_itself_however_it_was_asked_for(string query) =>
        Assert.Equal("/api/changes" + query, Next(await PageAsync("/api/changes" + query)));

    [Fact]
    public async Task A_published_notice_is_updated_and_a_withdrawn_one_deleted_without_data()
    {
        await PublishAsync("a-1");
        await PublishAsync("b-2");
        await WithdrawAsync("a-1");
        var items = (await PageAsync("/api/changes"))["items"]!.AsArray();
        Assert.Equal(["updated b-2 2", "deleted a-1 3"], items.Select(item => $"{item!["state"]} {item["id"]} {item["modified"]}"));
        Assert.Null(items[1]!["data"]);
        Assert.Equal(["state", "kind", "id", "modified"], items[1]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task The_etag_is_that_of_the_notice_and_every_link_answers()
    {
        await PublishAsync("a-1");
        var data = (await PageAsync("/api/changes"))["items"]![0]!["data"]!;
        using var response = await ServiceFixture.SendAsync(Client, (string)data["href"]!, "GET", null, "Accept-Encoding", "identity");
        Assert.Equal((string?)data["etag"], response.Headers.ETag!.ToString());
        foreach (var link in data["links"]!.AsArray())
        {
            using var other = await Client.GetAsync((string)link!["href"]!, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            Assert.Equal((string?)link["type"], other.Content.Headers.ContentType!.MediaType);
            Assert.Equal((string?)link["hreflang"], Assert.Single(other.Content.Headers.ContentLanguage));
        }
    }

    [Fact]
    public async Task A_full_page_may_be_cached_for_an_hour_and_the_last_one_for_seconds()
    {
        await PublishAsync("a-1");
        await PublishAsync("b-2");
        using var full = await Client.GetAsync("/api/changes?limit=2", TestContext.Current.CancellationToken);
        Assert.Equal("public, max-age=3600", full.Headers.CacheControl!.ToString());
        using var partial = await Client.GetAsync("/api/changes?after=1&limit=2", TestContext.Current.CancellationToken);
        using var last = await Client.GetAsync("/api/changes?after=2", TestContext.Current.CancellationToken);
        Assert.All([partial, last], page => Assert.InRange(page.Headers.CacheControl!.MaxAge!.Value.TotalSeconds, 0, 8));
        Assert.Equal("application/vnd.openactive.rpde+json; version=1", last.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_page_is_304_until_something_on_it_changes()
    {
        await PublishAsync("a-1");
        using var first = await Client.GetAsync("/api/changes", TestContext.Current.CancellationToken);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("/api/changes", "If-None-Match", tag));
        await WithdrawAsync("a-1");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/api/changes", "If-None-Match", tag));
    }

    [Theory]
    [InlineData("after=x", "after")]
    [InlineData("after=-1", "after")]
    [InlineData("after=1.5", "after")]
    [InlineData("after=%2B1", "after")]
    [InlineData("after=007", "after")]
    [InlineData("after=１", "after")]
    [InlineData("after=9223372036854775808", "after")]
    [InlineData("after=1&after=2", "after")]
    [InlineData("afterChangeNumber=-1", "afterChangeNumber")]
    [InlineData("after=1&afterChangeNumber=2", "afterChangeNumber")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=many", "limit")]
    public async Task Another_value_is_refused_by_its_name(string query, string parameter)
    {
        using var response = await Client.GetAsync("/api/changes?" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(parameter, (string?)problem["parameter"]);
    }

    [Fact]
    public async Task Pages_of_any_size_hold_each_notice_once()
    {
        for (var number = 1; number <= 7; number++)
        {
            await PublishAsync(string.Create(CultureInfo.InvariantCulture, $"n-{number}"));
        }

        var (ids, next) = (new List<string>(), "/api/changes?after=0&limit=3");
        for (var page = await PageAsync(next); page["items"]!.AsArray().Count > 0; page = await PageAsync(next))
        {
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            next = Next(page);
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"n-{number}"), ids);
        Assert.Equal("/api/changes?after=7&afterChangeNumber=7&limit=3", next);
    }

    [Fact]
    public async Task A_page_of_changes_is_as_approved()
    {
        await PublishAsync("a-1");
        await PublishAsync("索引-2");
        await WithdrawAsync("a-1");
        var text = await Client.GetStringAsync("/api/changes", TestContext.Current.CancellationToken);
        var build = Regex.Match(text, @"\\""[0-9a-f]+\.(?<build>[^-]+)-").Groups["build"].Value;
        var received = Encoding.UTF8.GetBytes(text.Replace(build, "BUILD", StringComparison.Ordinal));
        Snapshots.Verify("OpenData/Changes", "page", "json", received);
    }

    private static string Next(JsonNode page) => (string)page["next"]!;

    private async Task<JsonNode> PageAsync(string path) =>
        JsonNode.Parse(await Client.GetStringAsync(path, TestContext.Current.CancellationToken))!;

    private async Task PublishAsync(string id)
    {
        using var body = new StringContent($"---\ntitle: 标题\nindexNumber: {id}\npublishedOn: 2024-07-19\n---\n\n内容。\n");
        body.Headers.ContentType = new("text/markdown");
        using var response = await ServiceFixture.WriteAsync(Client, $"/api/notices/{id}", "PUT", body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private async Task WithdrawAsync(string id)
    {
        using var reason = new StringContent("""{"reason":"内容有误"}""", null, "application/json");
        using var response = await ServiceFixture.WriteAsync(Client, $"/api/notices/{id}", "DELETE", reason);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, params string[] fields)
    {
        using var response = await ServiceFixture.SendAsync(Client, path, "GET", null, fields);
        return response.StatusCode;
    }
}
