using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Markdown;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>What a page does not show is in no rendition, whichever way it was hidden, and is quoted for the editor.</summary>
public sealed class HiddenContentTests
{
    private const string Secret = "暗语QX7";

    [Theory]
    [InlineData("<p hidden>暗语QX7</p>")]
    [InlineData("<p>前文<span style='display : none'>暗语QX7</span>后文</p>")]
    [InlineData("<p style='DISPLAY:none !important;display:block'>暗语QX7</p>")]
    [InlineData("<div style='display:none'><p>暗语QX7</p><table><tr><td>甲</td><td>乙</td></tr></table></div>")]
    [InlineData("<p>前文<span style='visibility: hidden'>暗语QX7</span>后文</p>")]
    [InlineData("<p>前文<span style='mso-hide : all'>暗语QX7</span>后文</p>")]
    [InlineData("<p style='opacity:0'>暗语QX7</p>")]
    [InlineData("<p>前文<span style='font-size:0pt'>暗语QX7</span>后文</p>")]
    [InlineData("<div style='position:absolute;left:-9999px'>暗语QX7</div>")]
    [InlineData("<div style='text-indent:-9999px'>暗语QX7</div>")]
    [InlineData("<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0, 0, 0, 0)'>暗语QX7</span>")]
    [InlineData("<div style='height:0;overflow:hidden'>暗语QX7</div>")]
    [InlineData("<p style='color:#fff'>暗语QX7</p>")]
    [InlineData("<p style='background:#ffffee;color:rgb(255, 255, 238)'>暗语QX7</p>")]
    [InlineData("<p><font color=white>暗语QX7</font></p>")]
    [InlineData("<noscript><p>暗语QX7</p></noscript>")]
    [InlineData("<dialog>暗语QX7</dialog>")]
    [InlineData("<ul><li style='display:none'>暗语QX7</li><li>可见项</li></ul>")]
    [InlineData(
        "<table><tr><th>名称</th><th style='display:none'>证号</th><th>岗位</th></tr><tr><td>甲</td><td style='display:none'>暗语QX7</td><td>护士</td>"
        + "</tr></table>"
    )]
    [InlineData("<table><tr><th>名称</th><th>岗位</th></tr><tr hidden><td>暗语QX7</td><td>医生</td></tr><tr><td>甲</td><td>护士</td></tr></table>")]
    [InlineData("<table><col><col style='visibility:collapse'><tr><th>名称</th><th>证号</th></tr><tr><td>甲</td><td>暗语QX7</td></tr></table>")]
    [InlineData(
        "<table><colgroup span=1></colgroup><colgroup><col style='display:none;mso-width-source:userset'></colgroup><tr><td>名称</td><td>证号</"
        + "td></tr><tr><td>甲</td><td>暗语QX7</td></tr></table>"
    )]
    public void What_an_attribute_hides_is_in_no_rendition(string markup) => AssertHidden("", markup);

    [Theory]
    [InlineData(".a{display:none}", "<p class=a>暗语QX7</p>")]
    [InlineData("#b { visibility : hidden }", "<p id=b>暗语QX7</p>")]
    [InlineData("div p.a, div .c em{display:none}", "<div class=c><p>前文<em>暗语QX7</em></p></div>")]
    [InlineData(
        "td:nth-child(2),th:nth-child(2){display:none}",
        "<table><tr><th>名称</th><th>证号</th></tr><tr><td>甲</td><td>暗语QX7</td></tr></table>")]
    [InlineData(
        "tr:nth-child(2n){display:none}",
        "<table><tr><th>名称</th><th>岗位</th></tr><tr><td>暗语QX7</td><td>医生</td></tr><tr><td>甲</td><td>护士</td></tr></table>")]
    [InlineData("<!-- /* x */ @media screen { .a{display:none} } @media print{ .a{display:block} } -->", "<p class=a>暗语QX7</p>")]
    [InlineData(".a{display:none!important} #b{display:block}", "<p class=a id=b style='display:block'>暗语QX7</p>")]
    [InlineData("p.a{display:none} .a{display:block}", "<p class=a>暗语QX7</p>")]
    [InlineData("li:last-child{display:none}", "<ul><li>可见项</li><li>暗语QX7</li></ul>")]
    [InlineData("p:not(.b)~p.a, h3 + p.a{display:none}", "<p>甲</p><p class=a>暗语QX7</p>")]
    [InlineData("[title=x]{display:none}", "<p title=x>暗语QX7</p>")]
    [InlineData("p[data-level=\"2\"]{display:none}", "<p data-level=2>暗语QX7</p>")]
    [InlineData(".a[data-v-1f3c]{display:none}", "<p class=a data-v-1f3c>暗语QX7</p>")]
    public void What_the_pages_own_rules_hide_is_in_no_rendition(string style, string markup) => AssertHidden(style, markup);

    [Theory]
    [InlineData("", "<p aria-hidden=true>暗语QX7</p>")]
    [InlineData("", "<details><summary>更多</summary><p>暗语QX7</p></details>")]
    [InlineData("@media print{.a{display:none}}", "<p class=a>暗语QX7</p>")]
    [InlineData(".a{display:none} p.a{display:block}", "<p class=a>暗语QX7</p>")]
    [InlineData(".a{display:none} .b{display:block}", "<p class='a b'>暗语QX7</p>")]
    [InlineData(".a{display:none}", "<p class=a style='display:block'>暗语QX7</p>")]
    [InlineData(".a{visibility:hidden} .b{visibility:visible}", "<div class=a><p>不可见的</p><p class=b>暗语QX7</p></div>")]
    [InlineData("p:hover{display:none} p::before{display:none}", "<p>暗语QX7</p>")]
    [InlineData("", "<ul style='font-size:0'><li style='font-size:14px'>暗语QX7</li></ul>")]
    [InlineData("", "<p style='left:-9999px'>暗语QX7</p>")]
    [InlineData("", "<p>前文<span style='height:0;overflow:hidden'>暗语QX7</span></p>")]
    [InlineData("", "<div style='background:#c00'><p style='color:#fff'>暗语QX7</p></div>")]
    [InlineData("", "<p style='text-indent:-2em'>暗语QX7</p>")]
    [InlineData("", "<p style='opacity:.9;color:black;background:white'>暗语QX7</p>")]
    [InlineData("body{display:none}", "<p>暗语QX7</p>")]
    [InlineData("[v-cloak]{display:none}", "<p v-cloak>暗语QX7</p>")]
    [InlineData("", "<div role=tablist><a role=tab aria-controls=p2>二</a></div><div role=tabpanel id=p2 hidden>暗语QX7</div>")]
    [InlineData(
        "",
        "<ul class='nav nav-tabs'><li><a href='#p1'>一</a></li><li><a href='#p2'>二</a></li></ul><div class='tab-pane' id=p1>甲</div><div "
        + "class='tab-pane' id=p2 style='display:none'>暗语QX7</div>"
    )]
    [InlineData(
        ".con{display:none}.con.on{display:block}",
        "<ul class=tab-title><li>一</li><li>二</li></ul><div class=tabs><div class='con on'>甲</div><div class=con>暗语QX7</div></div>")]
    [InlineData(
        "",
        "<p>甲</p><div id=rest style='display:none'>暗语QX7</div><a href='javascript:;' "
        + "onclick=\"document.getElementById('rest').style.display='block'\">展开全文</a>"
    )]
    [InlineData("", "<div><p>甲</p><div class=more style='display:none'>暗语QX7</div><span class=btn>展开全文</span></div>")]
    [InlineData(
        ".collapse{display:none}",
        "<button data-toggle=collapse data-target='#c'>办理条件</button><div class=collapse id=c>暗语QX7</div>")]
    [InlineData(
        "#c~.x{display:none} #c:checked~.x{display:block}",
        "<input type=checkbox id=c><label for=c>更多</label><div class=x>暗语QX7</div>")]
    public void What_a_browser_shows_or_a_control_opens_is_kept(string style, string markup)
    {
        var reading = Read(style, markup);
        Assert.Contains(Secret, Texts(reading.Notice!), StringComparison.Ordinal);
        Assert.DoesNotContain("不可见的", Texts(reading.Notice!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div><p>甲</p><p style='display:none'>暗语QX7</p><p>乙</p><a href='/list'>更多</a></div>")]
    [InlineData("<div style='display:none'><a href='#s'>收起</a><p id=s>暗语QX7</p></div>")]
    [InlineData("<p><a href='#note'>说明</a></p><p id=note style='display:none'>暗语QX7</p>")]
    [InlineData("<div style='display:none' class=tab-pane id=lonely>暗语QX7</div>")]
    public void What_no_control_opens_stays_hidden(string markup) => AssertHidden("", markup);

    [Fact]
    public void Hidden_columns_and_rows_are_quoted_as_such_and_the_table_keeps_its_shape()
    {
        var reading = Read(
            "",
            "<table><tr><th rowspan=2>名称</th><th colspan=3>信息</th></tr><tr><th>甲项</th><th style='display:none'>证号</th><th>乙项</th></tr>"
            + "<tr><td rowspan=3>一组</td><td>1</td><td style='display:none'>ZZ01</td><td>2</td></tr>\n<tr style='display:none'><td>3</td>"
            + "<td style='display:none'>ZZ02</td><td>4</td></tr>"
            + "<tr><td>5</td><td style='display:none'>ZZ03</td><td>6</td></tr></table>");
        var table = Assert.Single(reading.Notice!.Blocks.OfType<Table>());
        Assert.Equal(
            [
                [(2, 1), (1, 2)],
                [(1, 1), (1, 1)],
                [(2, 1), (1, 1), (1, 1)],
                [(1, 1), (1, 1)],
            ],
            table.Rows.Select(row => row.Cells.Select(cell => (cell.RowSpan, cell.ColumnSpan)).ToArray()));
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark.Rule.Name == "hidden-content"
                && remark.Message.StartsWith("网页上不显示的列“证号”没有采用：“ZZ01”、“ZZ03”", StringComparison.Ordinal));
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark.Rule.Name == "hidden-content"
                && remark.Line == 3
                && remark.Message.Contains("不显示的行没有采用：“3 ZZ02 4”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_that_stands_under_a_merged_one_takes_no_place()
    {
        var table = Assert.Single(
            Read(
                "",
                "<table><tr><th>甲</th><th>乙</th></tr><tr><td colspan=2>合计</td><td style='display:none'></td></tr><tr><td>1</td><td>2</td></"
                + "tr></table>"
            )
                .Notice!.Blocks.OfType<Table>());
        Assert.Equal([2, 1, 2], table.Rows.Select(row => row.Cells.Length));
    }

    [Fact]
    public void A_row_hidden_at_the_top_of_a_group_leaves_an_empty_cell()
    {
        var table = Assert.Single(
            Read(
                "",
                "<table><tr><th>组</th><th>人</th></tr><tr hidden><td rowspan=3>一</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td>丙</td></tr></"
                + "table>"
            )
                .Notice!.Blocks.OfType<Table>());
        Assert.Equal(
            [
                ["组", "人"],
                ["", "乙"],
                ["丙"],
            ],
            table.Rows.Select(row => row.Cells.Select(cell => PlainWords.Of(cell.Inlines)).ToArray()));
        Assert.Equal(2, table.Rows[1].Cells[0].RowSpan);
    }

    [Fact]
    public void Hidden_words_are_no_title_no_byline_and_no_attachment()
    {
        const string page =
            "<!DOCTYPE html><html><head><title>题</title></head><body><h1>关于<span style='display:none'>暗语QX7</span>供水的通知</h1><p "
            + "style='display:none'>发布日期：2023-01-01 来源：暗语QX7</p>"
            + "<p>发布日期：2024-03-01</p><div class=content><p>各有关单位，请看以下内容：</p><a style='display:none' href='/暗语QX7.pdf'><img src='/QX7.gif' "
            + "alt='暗语QX7'></a></div>"
            + "<div>附件：<a href='/a.pdf'>名单.pdf</a><a hidden href='/b.pdf'>暗语QX7.pdf</a></div></body></html>";
        var notice = HtmlReader.Read(Encoding.UTF8.GetBytes(page), "page").Notice!;
        Assert.Equal(("关于供水的通知", new DateOnly(2024, 3, 1)), (notice.Title, notice.Metadata.PublishedOn));
        Assert.DoesNotContain("QX7", Texts(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_of_word_are_left_out_and_quoted()
    {
        var reading = Read(
            "",
            "<p class=MsoNormal>请各单位<a style='mso-comment-reference:a_1'>按时</a><span class=MsoCommentReference><a class=msocomanchor "
            + "href='#_msocom_1'>[张1]</a><span style='mso-special-character:comment'>&nbsp;</span></span>上报。</p>\n"
            + "<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id='_com_1' class=msocomtxt>"
            + "<p class=MsoCommentText><a class=msocomoff href='#_msoanchor_1'>[张1]</a>暗语QX7。</p></div></div></div>"
    );
        Assert.Contains("请各单位按时上报。", Texts(reading.Notice!), StringComparison.Ordinal);
        Assert.DoesNotContain("QX7", Texts(reading.Notice!), StringComparison.Ordinal);
        Assert.DoesNotContain("张1", Texts(reading.Notice!), StringComparison.Ordinal);
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark.Rule.Name == "comment" && remark.Line == 3 && remark.Message.Contains("[张1]暗语QX7。", StringComparison.Ordinal));
        Assert.Contains(
            reading.Remarks,
            remark => remark.Rule.Name == "comment" && remark.Line == 2 && remark.Message.Contains("“[张1]”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("票价由<del>100元</del><ins>80元</ins>；", "票价由80元；", "100元")]
    [InlineData("<s>原定5月1日</s>改为5月3日", "改为5月3日", "原定5月1日")]
    [InlineData("<strike>张三</strike>李四", "李四", "张三")]
    [InlineData("甲<span style='text-decoration: line-through'>乙</span>丙", "甲丙", "乙")]
    [InlineData("甲<span style='text-decoration:underline line-through red'>乙</span>丙", "甲丙", "乙")]
    [InlineData("甲<span class=msoDel>乙</span>丙", "甲丙", "乙")]
    [InlineData("foo<del> bar </del>baz", "foo baz", "bar")]
    [InlineData("<del>10</del><del>0元</del>80元", "80元", "100元")]
    public void Deleted_words_are_left_out_and_quoted(string markup, string kept, string quoted)
    {
        var reading = Read("", $"<p>{markup}</p>");
        Assert.Equal(kept, PlainWords.Of(reading.Notice!.Blocks[1]));
        Assert.Contains(
            reading.Remarks,
            remark => remark is { Rule.Name: "deleted-text", Line: 2 } && remark.Message.Contains($"“{quoted}”", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_empty_remains_of_what_was_deleted_whole()
    {
        var blocks = Read(
            "",
            "<div>甲<del><p>删一</p></del>乙</div><p><s>删二</s></p><ul><li>一项</li><li><del>删三</del></li></ul><table><tr><th>名</th><th>数</th></"
            + "tr><tr><td><s>删四</s></td><td><s>5</s></td></tr><tr><td>丁</td><td><s>6</s>7</td></tr></table>"
        ).Notice!.Blocks;
        Assert.Equal(["各有关单位，请看以下内容：", "甲", "乙", "一项"], blocks.Take(4).Select(PlainWords.Of));
        Assert.Equal(
            [
                ["名", "数"],
                ["丁", "7"],
            ],
            Assert.IsType<Table>(blocks[4]).Rows.Select(row => row.Cells.Select(cell => PlainWords.Of(cell.Inlines)).ToArray()));
    }

    [Theory]
    [InlineData("票价由~~100元~~80元。", "票价由80元。", "deleted-text", "100元")]
    [InlineData("票价由<del>100**元**</del>80元。", "票价由80元。", "deleted-text", "100元")]
    [InlineData("甲<span style=\"display:none\">暗语</span>乙", "甲乙", "hidden-content", "暗语")]
    [InlineData("foo **~~bar~~** baz", "foo baz", "deleted-text", "bar")]
    [InlineData("上午9:00~~11:00", "上午9:00~~11:00", null, "")]
    public void Markdown_leaves_them_out_likewise(string body, string kept, string? rule, string quoted)
    {
        var reading = MarkdownReader.Read($"---\ntitle: 标题\nindexNumber: a/1\npublishedOn: 2024-07-19\n---\n\n{body}", "page");
        Assert.Equal(kept, PlainWords.Of(reading.Notice!.Blocks[0]));
        Assert.True(
            rule is null
                || reading.Remarks.Any(remark =>
                    remark.Rule.Name == rule && remark.Message.Contains($"“{quoted}”", StringComparison.Ordinal)));
    }

    [Fact]
    public void White_words_on_a_ground_that_only_an_outside_sheet_knows_are_kept_and_told()
    {
        var reading = Read("</style><link rel=stylesheet href=/a.css><style>", "<p style='color:#fff'>暗语QX7</p>");
        Assert.Contains(Secret, Texts(reading.Notice!), StringComparison.Ordinal);
        Assert.Contains(
            reading.Remarks,
            remark => remark.Rule.Name == "perhaps-hidden" && remark.Message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_all_of_whose_words_are_hidden_is_refused_with_what_was_hidden()
    {
        var reading = HtmlReader.Read(
            "<!DOCTYPE html><html><body><h1>关于供水的通知</h1><p>发布日期：2024-03-01</p>"u8
            + "<div class=content style='display:none'><p>暗语QX7</p></div></body></html>"u8,
            "page");
        Assert.Null(reading.Notice);
        Assert.Contains(
            reading.Remarks,
            remark => remark.Rule.Name == "hidden-content" && remark.Message.Contains(Secret, StringComparison.Ordinal));
    }

    private static void AssertHidden(string style, string markup)
    {
        var reading = Read(style, markup);
        Assert.DoesNotContain("QX7", Texts(reading.Notice!), StringComparison.Ordinal);
        Assert.Contains(
            reading.Remarks,
            remark => remark is { Rule.Name: "hidden-content", Line: 2 } && remark.Message.Contains(Secret, StringComparison.Ordinal));
    }

    private static Reading Read(string style, string markup)
    {
        var page =
            $"<!DOCTYPE html><html><head><title>关于供水的通知</title><style>{style}</style></head><body><h1>关于供水的通知</h1><p>发布日期：2024-03-01</p>"
            + $"<div class=content><p>各有关单位，请看以下内容：</p>\n{markup}\n<p>特此通知。</p></div></body></html>";
        return HtmlReader.Read(Encoding.UTF8.GetBytes(page), "page");
    }

    private static string Texts(Notice notice) =>
        string.Concat(Rendition.All.Select(rendition => Encoding.UTF8.GetString(Make.Renderer.Render(notice, rendition))));
}
