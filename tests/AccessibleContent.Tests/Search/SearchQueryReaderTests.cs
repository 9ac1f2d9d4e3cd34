using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

/// <summary>What a reader typed, understood; nothing is an error.</summary>
public sealed class SearchQueryReaderTests
{
    [Theory]
    [InlineData("高龄 津贴", "高龄|津贴")]
    [InlineData("高龄　津贴 高龄", "高龄|津贴")]
    [InlineData("\"高龄 津贴\" 补发", "phrase 高龄 津贴|补发")]
    [InlineData("“高龄津贴”", "phrase 高龄津贴")]
    [InlineData("停水 -通知", "停水|without 通知")]
    [InlineData("标题:停水", "title 停水")]
    [InlineData("標題：停水", "title 停水")]
    [InlineData("-标题:停水", "without title 停水")]
    [InlineData("2024年7月 停水", "date 2024年7月|停水")]
    [InlineData("2024-07", "date 2024-07")]
    [InlineData("2024年", "date 2024年")]
    [InlineData("2024-13", "2024-13")]
    [InlineData("a-b", "a-b")]
    [InlineData("\"", "")]
    [InlineData("\"\"\"\"", "")]
    [InlineData("* ( ) : ^ -", "")]
    [InlineData("停水 OR 停电 NEAR(a b)", "停水|or|停电|near(a|b)")]
    [InlineData("标题:", "标题:")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void A_query_means(string typed, string words) =>
        Assert.Equal(words, string.Join('|', SearchQueryReader.Read(typed).Words.Select(Said)));

    [Fact]
    public void What_was_typed_is_kept_as_it_was() =>
        Assert.Equal(["繁體", "ＷＩＦＩ"], SearchQueryReader.Read(" 繁體  ＷＩＦＩ ").Words.Select(word => word.Typed));

    [Fact]
    public void A_month_is_a_period_too() =>
        Assert.Equal(new SearchPeriod(2024, 7), SearchQueryReader.Read("2024年7月").Words.Single().Period);

    private static string Said(SearchWord word) => string.Join(' ', new[]
    {
        word.IsExcluded ? "without" : "",
        word.IsOfTitle ? "title" : "",
        word.IsPhrase ? "phrase" : "",
        word.Period is null ? "" : "date",
        word.Text,
    }.Where(part => part.Length > 0));
}
