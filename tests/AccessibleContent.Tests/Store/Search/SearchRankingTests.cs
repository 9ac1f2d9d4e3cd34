using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Store.Search;

/// <summary>What a search finds and in which order.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchRankingTests
{
    private static readonly Synonyms Dogs = new([new("狗证", ["养犬登记"])]);

    [Theory]
    [InlineData("停水通知", "title-whole title-apart body-whole facts body-apart")]
    [InlineData("停水 通知", "title-whole title-apart facts body-whole body-apart")]
    [InlineData("停水　通知", "title-whole title-apart facts body-whole body-apart")]
    [InlineData("通知 停水", "title-whole title-apart facts body-apart body-whole")]
    [InlineData("\"停水通知\"", "title-whole body-whole")]
    [InlineData("\"停水\" \"通知\"", "title-whole title-apart facts body-whole body-apart")]
    [InlineData("标题:停水", "facts title-whole title-apart")]
    [InlineData("标题:停水 通知", "title-whole title-apart facts")]
    [InlineData("停水 -检修", "facts title-whole body-apart body-whole")]
    [InlineData("兰政发〔2024〕7号", "k-9")]
    [InlineData("兰政发2024第7号", "k-9")]
    [InlineData("兰政发 [2024] 7", "k-9")]
    [InlineData("兰政发【２０２４】７号", "k-9")]
    [InlineData("k/9", "k-9")]
    [InlineData("火星移民", "")]
    [InlineData("", "")]
    [InlineData("-停水", "")]
    public async Task Results_stand_in_the_order_of_the_table(string typed, string ids)
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("title/whole", "关于停水通知", "正文。"),
            SearchedStore.Notice("title/apart", "停水检修的通知", "正文。", "2024-07-18"),
            SearchedStore.Notice("facts", "关于停水的公告", "正文。", "2024-07-25", "publisher: 通知局"),
            SearchedStore.Notice("body/whole", "公告", "收到停水通知以后。", "2024-07-26"),
            SearchedStore.Notice("body/apart", "公告", "停水以前发通知。", "2024-07-28"),
            SearchedStore.Notice("k/9", "公告", "正文。", "2024-07-01", "documentNumber: 兰政发〔2024〕7号"),
            SearchedStore.Notice("cites", "公告", "根据兰政发〔2024〕7号和 k/9。", "2024-07-29"));
        Assert.Equal(ids, await store.IdsAsync(typed));
    }

    [Fact]
    public async Task Newer_notices_come_first_among_equals()
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("old", "停水", "正文。", "2019-01-01"),
            SearchedStore.Notice("b", "停水", "正文。", "2024-01-01"),
            SearchedStore.Notice("a", "停水", "正文。", "2024-01-01"));
        var found = await store.FindAsync("停水");
        Assert.Equal(["b", "a", "old"], found.Page.Items.Select(item => item.Id.Value));
        Assert.True(found.Matches[0].Score > found.Matches[2].Score);
        Assert.Equal(3, found.Page.Total);
        Assert.True(found.Page.TotalIsExact);
    }

    [Fact]
    public async Task Other_words_are_found_after_the_word_as_typed()
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("other", "养犬登记", "正文。", "2024-07-20"),
            SearchedStore.Notice("typed", "狗证", "正文。", "2024-07-19"));
        var found = await store.FindAsync("狗证", null, Dogs);
        Assert.Equal(["typed", "other"], found.Page.Items.Select(item => item.Id.Value));
        var widened = Assert.Single(found.Widened);
        Assert.Equal(("狗证", "养犬登记"), (widened.Word, Assert.Single(widened.Others)));
        Assert.Equal("养犬登记", Assert.Single(found.Matches[1].Words));
        Assert.Equal("typed", await store.IdsAsync("狗证"));
    }

    [Fact]
    public async Task A_word_inside_another_is_widened_too()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("other", "养犬登记", "如何办理养犬登记。"));
        Assert.Equal("other", await store.IdsAsync("办理狗证", null, Dogs));
    }

    [Fact]
    public async Task A_single_character_is_found_in_titles()
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("title", "停水", "正文。"),
            SearchedStore.Notice("body", "公告", "停水。"));
        Assert.Equal("title", await store.IdsAsync("水"));
    }

    [Theory]
    [InlineData("2024年7月", "july")]
    [InlineData("2024-07", "july")]
    [InlineData("2024", "july june")]
    [InlineData("停水 2024年6月", "june")]
    [InlineData("7月1", "june july")]
    [InlineData("月12日开始", "june")]
    public async Task Dates_mean_the_day_of_publication_too(string typed, string ids)
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("july", "停水", "正文。17月19日", "2024-07-19"),
            SearchedStore.Notice("june", "停水", "从7月12日开始。", "2024-06-19"),
            SearchedStore.Notice("other", "停水", "正文。", "2023-06-19"));
        Assert.Equal(
            ids.Split(' ').Order(StringComparer.Ordinal),
            (await store.IdsAsync(typed)).Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        using var store = await SearchedStore.MakeAsync([
            .. Enumerable.Range(1, 25).Select(i => SearchedStore.Notice(
                string.Create(CultureInfo.InvariantCulture, $"n/{i:D2}"),
                i % 3 == 0 ? "停水" : "公告", "停水。",
                string.Create(CultureInfo.InvariantCulture, $"2024-07-{i:D2}"))),
        ]);
        var (ids, query) = (new List<string>(), new NoticeQuery { Limit = 10 });
        for (var page = 0; page < 3; page++)
        {
            var found = (await store.FindAsync("停水", query)).Page;
            Assert.Equal((25, page * 10), (found.Total, found.Before));
            Assert.Equal(page == 2, found.Previous is not null);
            ids.AddRange(found.Items.Select(item => item.Id.Value));
            query = query with { After = found.Next };
        }

        Assert.Null(query.After);
        Assert.Equal(25, ids.Distinct().Count());
        Assert.Equal("n-24", ids[0]);
        Assert.Equal("n-25", ids[8]);
    }

    [Theory]
    [InlineData("a", false)]
    [InlineData("2024-07-19 a", false)]
    [InlineData("2024-07-19 a\u001Fr007", false)]
    [InlineData("2024-07-19 a\u001Fr-7", false)]
    [InlineData("2024-07-19 a\u001Fr7", true)]
    public void An_invented_position_leads_nowhere(string text, bool isOne) => Assert.Equal(isOne, SearchPosition.Read(text) is not null);

    [Fact]
    public async Task Facets_count_the_columns_publishers_and_years_of_all_results()
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("a", "停水", "正文。", "2023-07-19", "catalog: 通知公告\npublisher: 水务局"),
            SearchedStore.Notice("b", "停水", "正文。", "2024-07-19", "catalog: 通知公告\npublisher: 水务局"),
            SearchedStore.Notice("c", "停水", "正文。", "2024-07-19", "catalog: 政策\npublisher: 水务局"));
        var found = await store.FindAsync("停水", new NoticeQuery { Limit = 1 });
        Assert.Equal([new("通知公告", 2), new("政策", 1)], found.Catalogs);
        Assert.Equal([new("水务局", 3)], found.Publishers);
        Assert.Equal([new("2024", 2), new("2023", 1)], found.Years);
        Assert.Equal("b a", await store.IdsAsync("停水", new NoticeQuery { Catalog = "通知公告" }));
        Assert.Equal("b a", await store.IdsAsync("停水", new NoticeQuery { Catalog = "通知公告", Publisher = "水務局" }));
        Assert.Equal("a", await store.IdsAsync("停水", new NoticeQuery { To = new(2023, 7, 19) }));
        Assert.Equal("c b", await store.IdsAsync("停水", new NoticeQuery { From = new(2024, 7, 19), To = new(2024, 7, 19) }));
        Assert.Equal("c", await store.IdsAsync("停水", new NoticeQuery { IndexNumber = "c" }));
        Assert.Equal("", await store.IdsAsync("停水", new NoticeQuery { IndexNumber = "d" }));
        Assert.Equal("", await store.IdsAsync("停水", new NoticeQuery { Catalog = "别的" }));
    }
}
