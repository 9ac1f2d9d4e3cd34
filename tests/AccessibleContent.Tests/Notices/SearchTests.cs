using System.Net;
using System.Text.Json.Nodes;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Notices;

/// <summary>The list with words to search for, and suggestions.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchTests : ServiceWithToldIndex
{
    [Fact]
    public async Task Results_are_a_list_with_rank_passage_and_words_in_the_asked_script()
    {
        var page = await ReadAsync("/api/notices?q=" + Uri.EscapeDataString("账户") + "&script=zh-Hant-TW&limit=1");
        var item = page["items"]![0]!;
        Assert.Equal("計畫停水通知", (string)item["title"]!);
        Assert.Equal("[\"帳戶\"]", item["matched"]!.ToJsonString(Plain));
        Assert.Equal(1, (double)item["score"]!);
        Assert.Contains("<mark>帳戶</mark>照常", (string)item["snippet"]!, StringComparison.Ordinal);
        Assert.False((bool)page["relaxed"]!);
        Assert.False((bool)page["corrected"]!);
    }

    [Fact]
    public async Task What_a_passage_says_is_no_markup()
    {
        var page = await ReadAsync("/api/notices?q=" + Uri.EscapeDataString("谣言"));
        Assert.Contains("&lt;b&gt;勿信&lt;/b&gt;<mark>谣言</mark>", (string)page["items"]![0]!["snippet"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_search_made_of_the_words_is_told()
    {
        Index.Results = found => found with
        {
            IsRelaxed = true,
            IsCorrected = true,
            Corrections = ["停水通知"],
            Widened = [new("断水", ["停水"])],
            Catalogs = [new("台账登记", 2)],
            Publishers = [new("兰山区水务局", 1)],
            Years = [new("2024", 2)],
        };
        var page = await ReadAsync("/api/notices?script=zh-Hant&limit=7&catalog=x&q=" + Uri.EscapeDataString("挺水 断水"));
        Assert.True((bool)page["relaxed"]!);
        Assert.True((bool)page["corrected"]!);
        Assert.Equal("停水通知", (string)page["corrections"]![0]!);
        Assert.Equal("{\"word\":\"断水\",\"words\":[\"停水\"]}", page["widened"]![0]!.ToJsonString(Plain));
        var facet = page["facets"]!["catalog"]![0]!;
        Assert.Equal("臺賬登記", (string)facet["name"]!);
        Assert.Equal(2, (int)facet["count"]!);
        Assert.Equal(
            "/api/notices?q=挺水 断水&limit=7&catalog=台账登记&script=zh-Hant", Uri.UnescapeDataString((string)facet["href"]!));
        Assert.Contains(
            "&from=2024-01-01&to=2024-12-31&", (string)page["facets"]!["year"]![0]!["href"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_are_in_the_address_of_the_next_page_and_in_the_validator()
    {
        var next = SearchPosition.Of(1, "2024-07-19 water-1");
        Index.Results = found => found with { Page = found.Page with { Next = next } };
        using var one = await Client.GetAsync(new Uri("/api/notices?q=停水", UriKind.Relative));
        Assert.Contains("?q=%E5%81%9C%E6%B0%B4&script=zh-Hans&cursor=", one.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal("/api/notices?q=%E5%81%9C%E6%B0%B4&script=zh-Hans", one.Content.Headers.ContentLocation!.OriginalString);
        using var further = await Client.GetAsync(new Uri("/api/notices?q=停水&cursor=" + ListParameters.Encode(next), UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, further.StatusCode);
        using var other = await Client.GetAsync(new Uri("/api/notices?q=停电", UriKind.Relative));
        using var list = await Client.GetAsync(new Uri("/api/notices", UriKind.Relative));
        Assert.Equal(3, new[] { one, other, list }.Select(response => response.Headers.ETag!.Tag).Distinct().Count());
        using var known = await ServiceFixture.SendAsync(
            Client, "/api/notices?q=停水&script=zh-Hans", "GET", null, "If-None-Match", one.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task A_list_without_words_stays_as_it_was()
    {
        var list = await ReadAsync("/api/notices?q=&limit=1");
        Assert.Equal(["items", "next", "total", "totalIsExact"], list.AsObject().Select(member => member.Key));
        Assert.Null(list["items"]![0]!["score"]);
        Assert.Empty(Index.Requests);
    }

    [Theory]
    [InlineData("/api/notices?q=a&q=b", "只能给出一次")]
    [InlineData("/api/suggest?q=a&q=b", "只能给出一次")]
    [InlineData("/api/notices?q=停水&limit=0", "limit")]
    [InlineData("/api/notices?q=停水&cursor=x", "cursor")]
    [InlineData("/api/suggest?q=停水&script=x", "script")]
    public async Task What_cannot_be_meant_is_refused_with_the_reason(string path, string told)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/notices", 100, HttpStatusCode.OK)]
    [InlineData("/api/notices", 101, HttpStatusCode.BadRequest)]
    [InlineData("/api/suggest", 100, HttpStatusCode.OK)]
    [InlineData("/api/suggest", 101, HttpStatusCode.BadRequest)]
    public async Task Words_have_at_most_a_hundred_characters(string path, int length, HttpStatusCode expected)
    {
        var words = Uri.EscapeDataString(string.Concat(Enumerable.Repeat("𠮷", length)));
        using var response = await Client.GetAsync(new Uri($"{path}?q={words}", UriKind.Relative));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task At_most_eight_titles_and_numbers_are_suggested()
    {
        var id = NoticeId.From("water/1")!.Value;
        Index.Suggestions = [new("兰台发〔2024〕1号", id, true), .. Enumerable.Repeat(new SearchSuggestion("台账", id, false), 9)];
        var items = (await ReadAsync("/api/suggest?script=zh-Hant&q=" + Uri.EscapeDataString("台")))["items"]!.AsArray();
        Assert.Equal(8, items.Count);
        Assert.Equal(("兰台发〔2024〕1号", "number"), ((string)items[0]!["text"]!, (string)items[0]!["kind"]!));
        Assert.Equal(("臺賬", "title"), ((string)items[1]!["text"]!, (string)items[1]!["kind"]!));
        Assert.Equal("/api/notices/water-1", (string)items[1]!["href"]!);
        Assert.Equal("/zh-hant/notices/water-1", (string)items[1]!["page"]!);
        Assert.Empty((await ReadAsync("/api/suggest"))["items"]!.AsArray());
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await Client.GetStringAsync(path))!;
}
