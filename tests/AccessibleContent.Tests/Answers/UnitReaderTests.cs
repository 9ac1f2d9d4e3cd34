using AccessibleContent.Answers;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Answers;

public sealed class UnitReaderTests
{
    [Fact]
    public void A_paragraph_is_its_sentences_and_a_label_belongs_to_the_next_one()
    {
        var units = Units("一、认证方式\n\n（四）上门认证。因病卧床的，由家属提出申请。不收取任何费用，也不需要其他证明。");

        Assert.Equal(["（四）上门认证。因病卧床的，由家属提出申请。", "不收取任何费用，也不需要其他证明。"], units.Select(unit => unit.Text));
        Assert.All(units, unit => Assert.Equal(["一、认证方式"], unit.Headings));
    }

    [Fact]
    public void A_list_item_has_the_sentence_before_the_list_as_its_head()
    {
        var units = Units("申请人应当向街道提交下列材料：\n\n1. 申请表；\n2. 身份证。\n\n其他事项另行通知，请注意查看。");

        Assert.Equal([null, "申请人应当向街道提交下列材料：", "申请人应当向街道提交下列材料：", null], units.Select(unit => unit.Head?.Text));
    }

    [Fact]
    public void A_table_row_is_shown_with_the_names_of_its_columns()
    {
        var units = Units("| 年龄 | 标准（元/月） |\n| --- | --- |\n| 80至89周岁 | 100 |\n| 90至99周岁 | 200 |");

        Assert.Equal(["年龄：80至89周岁；标准（元/月）：100", "年龄：90至99周岁；标准（元/月）：200"], units.Select(unit => unit.Shown));
    }

    [Theory]
    [InlineData("各街道办事处，各有关单位：")]
    [InlineData("陶家湾社区各居民用户：")]
    [InlineData("示例市示例区水务局　2026年11月20日")]
    [InlineData("特此通告。")]
    public void A_form_of_address_or_a_signature_answers_nothing(string paragraph) => Assert.Empty(Units(paragraph));

    [Fact]
    public void Each_unit_is_found_in_its_block_at_its_place() => GeneratedNotices.Any.Sample(notice =>
        Assert.All(
            UnitReader.Of(notice),
            unit => Assert.Equal(unit.Text, PlainWords.Of(notice.Blocks[unit.Block]).Substring(unit.Start, unit.Text.Length))));

    private static IReadOnlyList<AnswerUnit> Units(string body) => UnitReader.Of(Make.Markdown(body));
}
