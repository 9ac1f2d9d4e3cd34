using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Filters;

/// <summary>A name that a notice introduces is that name everywhere in the notice.</summary>
public sealed class NoticeNamesTests
{
    [Theory]
    [InlineData("区长余海涛主持会议。\n\n会后，余海涛走访企业。", "會後，余海濤走訪")]
    [InlineData("联系人：于海波\n\n请与于海波联系。", "與于海波聯繫")]
    [InlineData("任命余志强为副县长。\n\n据此，余志强分管应急。", "據此，余志强分管")]
    public void A_person_named_once_by_an_office_is_known_ever_after(string body, string expected) =>
        Assert.Contains(expected, Make.Text(Make.Markdown(body), "zh-Hant.standard.text"), StringComparison.Ordinal);

    [Theory]
    [InlineData("副局长于海主持会议。\n\n加强海洋管理，关于海域使用，位于海边。", "關於海域使用，位於海邊")]
    [InlineData("联系人：余干，电话见后。\n\n其余干部安排如下，其余干警另行通知。", "其餘幹部安排如下，其餘幹警")]
    [InlineData("联系人：范文，电话见后。\n\n请按示范文本、规范文件填写。", "請按示範文本、規範文件")]
    public void Words_that_only_look_like_the_name_stay_words(string body, string expected) =>
        Assert.Contains(expected, Make.Text(Make.Markdown(body), "zh-Hant.standard.text"), StringComparison.Ordinal);

    [Theory]
    [InlineData("| 序号 | 姓名 | 村 |\n|---|---|---|\n| 1 | 余波 | 东村 |\n| 2 | 余国某 | 西村 |\n| 3 | 于是之 | 西村 |", "余波 余國某 于是之")]
    [InlineData("| 户主姓名 | 负责人 |\n|---|---|\n| 余家庆、于海燕 | 党建国 |", "余家慶、于海燕 党建國")]
    [InlineData("| 项目 | 联系人 |\n|---|---|\n| 余款支付 | 余力 |", "餘款支付 余力")]
    [InlineData("| 项目 | 内容 |\n|---|---|\n| 联系人 | 余力 |\n| 申请人 | 余建军 |", "余力 余建軍")]
    public void A_column_or_label_of_names_holds_names(string body, string expected)
    {
        var text = Make.Text(Make.Markdown(body), "zh-Hant.standard.text");
        Assert.All(expected.Split(' '), name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_from_a_table_or_the_record_is_known_in_the_text()
    {
        var notice = Make.Markdown("| 姓名 | 村 |\n|---|---|\n| 余建军 | 东村 |\n\n经核实余建军家庭符合条件，付余款，据于建林口述。");
        notice = notice with { Metadata = notice.Metadata with { Others = [.. notice.Metadata.Others, new("签发人", "于建林")] } };
        var text = Make.Text(notice, "zh-Hant.standard.text");
        Assert.Contains("經覈實余建軍家庭符合條件，付餘款，據于建林口述", text.Replace("核實", "覈實", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_elder_mode_knows_the_names_of_the_whole_notice()
    {
        var notice = Make.Markdown("区长余海涛主持会议。\n\n会后，余海涛走访企业。");
        Assert.Contains("會後，余海濤走訪", Make.Text(notice, "zh-Hant.elder.text"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_publisher_is_written_in_the_body_as_in_the_record()
    {
        var notice = Make.Markdown("会议由余干县召集。\n\n由余干县发展局牵头。");
        notice = notice with { Metadata = notice.Metadata with { Publisher = "余干县发展局" } };
        var text = Make.Text(notice, "zh-Hant.standard.text");
        Assert.Contains("由餘干縣召集", text, StringComparison.Ordinal);
        Assert.Contains("由餘干縣發展局牽頭", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exact_engine_knows_no_names_and_a_term_outranks_them()
    {
        var notice = Make.Markdown("区长余海涛主持会议。\n\n会后，余海涛走访企业。");
        Assert.Same(HanziEngine.Exact, HanziEngine.Exact.ForNotice(notice));
        var engine = HanziEngine.Layered.With(SiteTerms.Of([new HanziEntry("余海涛", "餘海濤", "for the test")]));
        Assert.Contains(
            "會後，餘海濤走訪",
            System.Text.Encoding.UTF8.GetString(new Renderer(engine).Render(notice, Make.Rendition("zh-Hant.standard.text"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_not_the_sites_terms_outranks_no_name_whatever_it_is_called()
    {
        var notice = Make.Markdown("区长余海涛主持会议。\n\n会后，余海涛走访企业。");
        var engine = HanziEngine.Layered.With(new HanziSource("terms of another site", [new HanziEntry("余海涛", "餘海濤", "for the test")]));
        Assert.Contains(
            "會後，余海濤走訪",
            System.Text.Encoding.UTF8.GetString(new Renderer(engine).Render(notice, Make.Rendition("zh-Hant.standard.text"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_lists_ambiguous_stretches_with_their_place_and_what_decided_them()
    {
        var notice = Make.Markdown("区长余海涛主持。\n\n会后余海涛**走访**干部，文号〔2024〕7号，甲斗。");
        var spans = NoticeTrace.Of(notice, (ITracingConverter)HanziEngine.Layered.ForNotice(notice), HanScript.Traditional);
        Assert.All(spans, span => Assert.Equal(span.Source, Words(notice, span.Part).Substring(span.Position, span.Source.Length)));
        var known = spans.Single(span => span.Part == "blocks[1]" && span.Source.Contains('余', StringComparison.Ordinal));
        Assert.Equal(("names", false), (known.DecidedBy, known.Doubtful));
        Assert.Contains(spans, span => span is { Source: "斗", DecidedBy: "STCharacters", Doubtful: true });
    }

    [Fact]
    public void A_trace_shows_a_code_as_a_code_without_doubt()
    {
        var spans = NoticeTrace.Of(Make.Markdown("见“干部后勤.docx”发"), HanziEngine.Layered, HanScript.Traditional);
        var code = spans.Single(span => span.Source == "干部后勤.docx");
        Assert.Equal(("干部后勤.docx", "code", false), (code.Result, code.DecidedBy, code.Doubtful));
    }

    private static string Words(Notice notice, string part) => part switch
    {
        "title" => notice.Title,
        _ when part.StartsWith("blocks", StringComparison.Ordinal) => PlainWords.Of(notice.Blocks[part["blocks[".Length] - '0']),
        _ => Facts.Of(notice.Metadata).Single(fact => fact.Label == part).Value,
    };
}
