using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Lists that word processors format as paragraphs.</summary>
public sealed class WordListsTests
{
    [Fact]
    public void Each_level_stands_inside_the_one_above_it() => Assert.Equal(
        "- 安全\n  下级列表，2项\n  - 用电\n  - 用火\n- 卫生\n",
        Body.Text(Item(1, "l", "安全") + Item(2, "n", "用电") + Item(2, "n", "用火") + Item(1, "l", "卫生")));

    [Fact]
    public void A_level_that_is_left_out_is_none() => Assert.Equal(
        "- 安全\n  下级列表，1项\n  - 用电\n- 卫生\n",
        Body.Text(Item(1, "l", "安全") + Item(3, "u", "用电") + Item(1, "l", "卫生")));

    [Fact]
    public void A_printed_number_is_the_number_of_the_item() => Assert.Equal(
        "3. 登记。\n  下级列表，2项\n  a. 身份证；\n  b. 户口簿。\n4. 领证。\n",
        Body.Text(Item(1, "3.", "登记。") + Item(2, "a.", "身份证；") + Item(2, "b.", "户口簿。") + Item(1, "4.", "领证。")));

    [Fact]
    public void A_list_goes_on_behind_a_paragraph_with_its_number() => Assert.Equal(
        "1. 登记。\n2. 缴费。\n\n缴费以后保留收据。\n\n3. 领证。\n4. 归档。\n",
        Body.Text(Item(1, "1.", "登记。") + Item(1, "2.", "缴费。") + "<p>缴费以后保留收据。</p>" + Item(1, "3.", "领证。") + Item(1, "4.", "归档。")));

    [Fact]
    public void A_list_that_begins_again_is_another_one()
    {
        var blocks = Body.Read(Item(1, "1.", "甲。") + Item(1, "2.", "乙。") + Item(1, "1.", "丙。")).Notice!.Blocks;
        Assert.Equal(["甲。乙。", "丙。"], blocks.OfType<ListBlock>().Select(PlainWords.Of));
    }

    [Fact]
    public void Letters_go_on_as_letters_and_roman_numerals_as_such()
    {
        Assert.Equal("h. 甲。\ni. 乙。\n", Body.Text(Item(1, "h.", "甲。") + Item(1, "i.", "乙。")));
        Assert.Equal("i. 甲。\nii. 乙。\n", Body.Text(Item(1, "i.", "甲。") + Item(1, "ii.", "乙。")));
        Assert.Equal("iv. 甲。\nv. 乙。\n", Body.Text(Item(1, "iv.", "甲。") + Item(1, "v.", "乙。")));
    }

    [Theory]
    [InlineData("（一）")]
    [InlineData("第一条")]
    [InlineData("1.1")]
    public void A_number_that_no_list_writes_stays_with_its_words(string number) =>
        Assert.Equal($"{number} 各单位要加强检查。\n\n发现问题及时报告。\n", Body.Text(Item(1, number, "各单位要加强检查。") + "<p>发现问题及时报告。</p>"));

    [Fact]
    public void Such_a_number_of_a_lower_level_stands_in_the_item_above_it() => Assert.Equal(
        "1. 登记。\n  下级列表，2项\n  - 1.1 填表。\n  - 1.2 签字。\n2. 领证。\n",
        Body.Text(Item(1, "1.", "登记。") + Item(2, "1.1", "填表。") + Item(2, "1.2", "签字。") + Item(1, "2.", "领证。")));

    [Fact]
    public void A_lone_numbered_line_with_text_under_it_is_a_heading()
    {
        var blocks = Body.Read(Item(1, "1.", "检查范围") + "<p>全区各类学校。</p>" + Item(1, "2.", "检查时间") + "<p>下周一至周三。</p>").Notice!.Blocks;
        Assert.Equal(["1. 检查范围", "2. 检查时间"], blocks.OfType<Heading>().Select(PlainWords.Of));
    }

    [Fact]
    public void A_filtered_page_has_only_a_letter_in_a_font_of_symbols() => Assert.Equal(
        "- 安全\n  下级列表，1项\n  - 用电\n- 卫生\n",
        Body.Text(Filtered(21, "l", "安全") + Filtered(42, "o", "用电") + Filtered(21, "l", "卫生")));

    [Fact]
    public void It_is_told_with_its_line() =>
        Assert.Equal(2, Body.LineOf(Item(1, "l", "安全") + Item(2, "n", "用电"), RemarkRule.WordList, "共 2 项，从“安全”起"));

    private static string Item(int level, string mark, string words) =>
        $"<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]>"
        + $"<span lang=EN-US style='font-family:Wingdings;mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "
        + $"</span></span><![endif]>{words}<o:p></o:p></p>\n";

    private static string Filtered(int margin, string mark, string words) =>
        $"<p class=MsoListParagraph style='margin-left:{margin}.0pt;text-indent:-21.0pt'><span style='font-family:Wingdings'>{mark}<span "
        + $"style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span>{words}</p>\n";
}
