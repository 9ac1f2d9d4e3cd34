using System.Collections.Immutable;
using AccessibleContent.Api.Store;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Store.Search;

/// <summary>What a search makes of words that no notice has all.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchRelaxingTests
{
    [Theory]
    [InlineData("兰山区停水通知电话", "water")]
    [InlineData("请问 停水 供热", "heat water")]
    [InlineData("最低生活保障标准和停水", "poor")]
    [InlineData("农作物秸秆综合利用补贴怎么申请", "straw")]
    [InlineData("火星移民申请停水", "")]
    [InlineData("量子计算机采购", "")]
    [InlineData("怎么办", "")]
    [InlineData("兰政发〔2024〕8号", "")]
    [InlineData("兰政发2024第8号", "")]
    public async Task Notices_with_most_of_the_words_are_shown_and_said_to_be_so(string typed, string ids)
    {
        using var store = await StoreAsync();
        var found = await store.FindAsync(typed);
        Assert.Equal(ids, string.Join(' ', found.Page.Items.Select(item => item.Id.Value).Order(StringComparer.Ordinal)));
        Assert.Equal(ids.Length > 0, found.IsRelaxed);
    }

    [Fact]
    public async Task Words_that_say_nothing_are_not_missed()
    {
        using var store = await StoreAsync();
        var found = await store.FindAsync("请问最低生活保障标准是多少啊");
        Assert.Equal("poor", Assert.Single(found.Page.Items).Id.Value);
        Assert.False(found.IsRelaxed);
    }

    [Theory]
    [InlineData("停谁通知", "停水通知", "water")]
    [InlineData("低包", "低保", "poor")]
    [InlineData("最底生活保障", "最低生活保障", "poor")]
    [InlineData("洁秆综合利用", "秸秆综合利用", "straw")]
    [InlineData("tingshui", "停水", "water")]
    [InlineData("ting shui", "停水", "water")]
    [InlineData("公热", "供热", "heat")]
    public async Task What_sounds_like_words_of_a_title_is_corrected_and_said_to_be_so(string typed, string correction, string id)
    {
        using var store = await StoreAsync();
        var found = await store.FindAsync(typed);
        Assert.Equal((correction, true), (Assert.Single(found.Corrections), found.IsCorrected));
        Assert.Equal(id, Assert.Single(found.Page.Items).Id.Value);
        Assert.Equal(correction, await store.Index.RepairAsync(typed, Synonyms.Ours, default));
    }

    [Fact]
    public async Task Words_that_are_shown_are_as_they_are_written()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("home", "最低生活保障家庭公示", "正文。"));
        var found = await store.FindAsync("低保户", null, Synonyms.Ours);
        Assert.Equal(["home"], found.Page.Items.Select(item => item.Id.Value));
        Assert.Equal(("低保户", "最低生活保障家庭"), (found.Widened.Single().Word, found.Widened.Single().Others[0]));
    }

    [Theory]
    [InlineData("停水")]
    [InlineData("停水 标准")]
    [InlineData("通知公告")]
    [InlineData("")]
    [InlineData("water")]
    public async Task Words_that_some_notice_has_are_never_repaired(string typed)
    {
        using var store = await StoreAsync();
        Assert.Null(await store.Index.RepairAsync(typed, Synonyms.Ours, default));
        Assert.Empty((await store.FindAsync(typed)).Corrections);
    }

    [Theory]
    [InlineData("停水", "关于停水通知的公告")]
    [InlineData("关于停", "关于停水通知的公告")]
    [InlineData("兰政", "兰政发〔2024〕7号")]
    [InlineData("兰政发2024", "兰政发〔2024〕7号")]
    [InlineData("gongre", "城区供热时间")]
    [InlineData("\"", "")]
    [InlineData("", "")]
    public async Task Titles_and_numbers_are_suggested(string typed, string text)
    {
        using var store = await StoreAsync();
        var suggestions = (await store.Index.SuggestAsync(typed, 8, default)).Items;
        Assert.Equal(text, string.Join(' ', suggestions.Select(one => one.Text)));
        Assert.All(suggestions, one => Assert.Equal(text == "兰政发〔2024〕7号", one.IsNumber));
    }

    [Fact]
    public async Task Candidates_have_the_most_of_the_terms_and_rare_ones_count_more()
    {
        using var store = await StoreAsync();
        SearchTerm[] terms = [new(["停水"]), new(["公告", "通知"]), new(["没有的词"]), new(["标准", "时间"])];
        var found = await store.Index.FindCandidatesAsync(terms, 2, default);
        Assert.Equal(["water", "poor"], found.Notices.Select(notice => notice.Id.Value));
        Assert.Equal([1, 1, 0, 2], found.Frequencies);
        Assert.Equal(4, found.Count);
        Assert.Equal("关于停水通知的公告", found.Notices[0].Read().Title);
        Assert.Equal(await store.Notices.DigestAsync(default), found.Digest);
    }

    private static Task<SearchedStore> StoreAsync() => SearchedStore.MakeAsync(
        SearchedStore.Notice("water", "关于停水通知的公告", "兰山区部分小区停水。"),
        SearchedStore.Notice("heat", "城区供热时间", "从十一月十五日开始，请市民相互转告。"),
        SearchedStore.Notice("poor", "最低生活保障标准（低保）", "每月八百元。", "2024-07-20"),
        SearchedStore.Notice("straw", "农作物秸秆综合利用补贴", "每亩三十元。", facts: "documentNumber: 兰政发〔2024〕7号"));
}
