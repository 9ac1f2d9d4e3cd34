using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

public sealed class QuietWordsTests
{
    [Theory]
    [InlineData("请问停水啥时候来水", "停水 来水")]
    [InlineData("俺想问问高龄津贴咋办理", "高龄津贴")]
    [InlineData("怎么办不动产证", "不动产证")]
    [InlineData("養犬登記要帶什麼材料", "养犬登记 材料")]
    [InlineData("运动会在哪里报名？", "运动会 报名?")]
    [InlineData("报到在哪里", "报到")]
    [InlineData("银行在哪", "银行")]
    [InlineData("社保卡在哪儿办", "社保卡")]
    [InlineData("老人钱几时发", "老人钱 发")]
    [InlineData("什么时候会停电", "停电")]
    [InlineData("请问我们社区有哪些活动呢？谢谢！", "活动 ? !")]
    [InlineData("邊度可以打流感疫苗", "打流感疫苗")]
    [InlineData("咱村路灯坏了找谁", "路灯坏了找")]
    [InlineData("什么时候开始报名", "报名")]
    [InlineData("有限公司是什么", "有限公司")]
    [InlineData("网吧几点开门", "网吧 开门")]
    [InlineData("目的", "目的")]
    [InlineData("国有企业有哪些", "国有企业")]
    [InlineData("2024年6月停水", "2024年6月停水")]
    [InlineData("hello 吗", "hello")]
    [InlineData("啥时候来水", "来水")]
    [InlineData("老人家有什么补贴", "老人家 补贴")]
    [InlineData("更多大学生", "更多大学生")]
    public void What_is_left_of_a_question_is_what_has_to_be_found(string question, string left)
    {
        var rest = QuietWords.Strip(SearchText.Fold(question));

        Assert.Equal(SearchText.Fold(left), string.Join(' ', rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("怎么")]
    [InlineData("请问在哪里")]
    [InlineData("？！\uD842")]
    public void Nothing_may_be_left(string question) => Assert.DoesNotContain(QuietWords.Strip(SearchText.Fold(question)), char.IsLetter);

    [Fact]
    public void Every_word_has_a_place_and_a_reason() => Assert.All(SearchData.Rows("QuietWords"), row =>
    {
        Assert.Equal(3, row.Length);
        Assert.Contains(row[1], new[] { "anywhere", "before", "after", "kept" });
        Assert.NotEmpty(row[2]);
    });
}
