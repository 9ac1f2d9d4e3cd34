using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

public sealed class SynonymsTests
{
    [Theory]
    [InlineData("低保怎么申请", "最低生活保障")]
    [InlineData("老人钱", "高龄津贴")]
    [InlineData("办狗证", "养犬登记")]
    [InlineData("停电", "计划检修")]
    [InlineData("房本丢了", "不动产权证书")]
    [InlineData("資訊公開", "信息")]
    [InlineData("軟體", "软件")]
    [InlineData("網路", "网络")]
    [InlineData("聯絡電話", "联系电话")]
    [InlineData("計程車", "出租汽车")]
    [InlineData("巴士", "公共汽车")]
    [InlineData("捷運", "轨道交通")]
    [InlineData("個人社保", "社会保险")]
    [InlineData("城乡居民基本医疗保险", "居民医保")]
    public void An_everyday_word_leads_to_the_words_of_notices(string typed, string official) =>
        Assert.Contains(
            SearchText.Fold(official),
            Synonyms.Ours.In(SearchText.Fold(typed)).SelectMany(found => found.Synonym.Words));

    [Fact]
    public void Every_row_of_ours_says_a_word_once_and_why()
    {
        var rows = SearchData.Rows("Synonyms");

        Assert.InRange(rows.Count, 300, 2000);
        Assert.Equal(rows.Count, rows.Select(row => SearchText.Fold(row[0])).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Equal(3, row.Length);
            Assert.NotEmpty(row[2]);
            var (word, others) = (SearchText.Fold(row[0]), row[1].Split(' ').Select(SearchText.Fold).ToList());
            Assert.All([word, .. others], text => Assert.InRange(text.Length, 2, 30));
            Assert.Equal(others.Count, others.Distinct().Count());

            // What has the word in it is found anyway.
            Assert.DoesNotContain(others, other => other.Contains(word, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_site_replaces_the_synonyms_of_a_word()
    {
        var list = Synonyms.Ours.With([new("老人钱", ["敬老金"]), new("大棚", ["设施农业"])]);

        Assert.Equal(["敬老金"], list.In("老人钱").Single().Synonym.Words);
        Assert.Equal((2, 2), list.In("俺家大棚坏").Select(found => (found.Start, found.Length)).Single());
        Assert.NotEmpty(list.In("低保"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyz 123")]
    [InlineData("\uD842")]
    public void Other_text_has_none(string text) => Assert.Empty(Synonyms.Ours.In(text));
}
