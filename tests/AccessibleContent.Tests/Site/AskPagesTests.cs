using AccessibleContent.Answers;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Tests.Site;

/// <summary>The page of 智能问答.</summary>
public sealed class AskPagesTests : ServiceWithToldAnswer
{
    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    private static readonly string Asked = "/ask?q=" + Uri.EscapeDataString("什么时候停水");

    [Fact]
    public async Task The_answer_comes_first_under_the_heading_with_its_fields_marked_and_the_number_to_call()
    {
        var page = await PageAsync("/elder" + Asked);
        var heading = page.QuerySelector("h1")!;
        Assert.Equal("智能问答“什么时候停水”", heading.TextContent);
        Assert.Equal([Sentence, Telephone], page.QuerySelectorAll(".said").Select(line => line.TextContent));
        Assert.Same(heading.NextElementSibling, page.QuerySelector(".answer"));
        Assert.Equal(["7月20日8时至18时", "0539-0000000"], page.QuerySelectorAll(".said strong").Select(field => field.TextContent));
        Assert.Equal("tel:05390000000", page.QuerySelector(".said strong a")!.GetAttribute("href"));
        Assert.Equal("tel:05391111111", page.QuerySelector(".answer p:last-child a")!.GetAttribute("href"));
        Assert.Equal("/elder/notices/water-2", page.QuerySelector("h2 + ul a")!.GetAttribute("href"));
        Assert.Equal("2024年7月19日 星期五", page.QuerySelector("h2 + ul time")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_pages_are_the_approved_ones(string prefix)
    {
        PageSnapshots.Verify("ask", prefix, await PageAsync(prefix + "/ask"));
        Index.Repaired = "什么时候停水";
        Told = (question, notice) => question.Typed.Contains("停水", StringComparison.Ordinal)
            ? Answer(notice) with { IsExpired = true }
            : new(QuestionKind.When) { Refusal = Refusal.NotTreated };
        var slip = "?q=" + Uri.EscapeDataString("什么时候挺水");
        PageSnapshots.Verify("ask-answered", prefix, await PageAsync($"{prefix}/ask{slip}"));
        PageSnapshots.Verify("ask-text", prefix, await PageAsync($"{prefix}/ask/text{slip}"));
        Told = (_, notice) => new(QuestionKind.Phone) { Refusal = Refusal.NotStated, Others = [notice] };
        PageSnapshots.Verify("ask-refused", prefix, await PageAsync($"{prefix}/ask?q={Uri.EscapeDataString("停水打哪个电话")}"));
    }

    [Fact]
    public async Task A_number_to_call_is_a_link_also_where_it_was_not_asked_for()
    {
        Told = (_, notice) => Answer(notice) with { Spans = [] };
        Assert.Equal("0539-0000000", (await PageAsync(Asked)).QuerySelector(".said a[href='tel:05390000000']")!.TextContent);
    }

    [Fact]
    public async Task The_answer_is_in_the_script_of_the_page()
    {
        var page = await PageAsync("/zh-hant-tw" + Asked);
        Assert.Equal("智慧問答「什麼時候停水」", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("帳戶照常繳費", page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_days_are_past_is_said_to_be_so_before_it()
    {
        Told = (_, notice) => Answer(notice) with { IsExpired = true };
        Assert.Equal("这件事的日期已过：", (await PageAsync(Asked)).QuerySelector(".answer > :first-child")!.TextContent);
    }

    [Fact]
    public async Task What_was_understood_is_said_before_the_answer()
    {
        Index.Repaired = "什么时候停水";
        Told = (question, notice) => question.Typed.Contains("停水", StringComparison.Ordinal)
            ? Answer(notice)
            : new(QuestionKind.When) { Refusal = Refusal.NotTreated };
        var page = await PageAsync("/ask?q=" + Uri.EscapeDataString("什么时候挺水"));
        Assert.Equal("按“什么时候停水”查找。", page.QuerySelector(".answer > :first-child")!.TextContent);
    }

    [Fact]
    public async Task A_refusal_leads_to_notices_and_to_the_search()
    {
        Told = (_, notice) => new(QuestionKind.Other) { Refusal = Refusal.NotTreated, Others = [notice] };
        var page = await PageAsync("/zh-hant" + Asked);
        Assert.Empty(page.QuerySelectorAll(".said"));
        Assert.Contains("或者搜索公告。", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/zh-hant/notices/water-2", page.QuerySelector("h2 + ul a")!.GetAttribute("href"));
        Assert.Contains(
            "/zh-hant" + Asked.Replace("ask", "search", StringComparison.Ordinal),
            page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_answer_can_be_heard_and_its_text_has_a_part_for_each_paragraph()
    {
        Told = (_, notice) => Answer(notice) with { IsExpired = true };
        var page = await PageAsync("/elder" + Asked);
        var tools = page.QuerySelector(".answer + .tools")!;
        Assert.Contains("\"listen\":\"听一遍\"", tools.GetAttribute("data-words")!, StringComparison.Ordinal);
        Assert.Equal("/elder" + Asked.Replace("ask", "ask/text", StringComparison.Ordinal), tools.GetAttribute("data-text"));
        var text = await PageAsync(tools.GetAttribute("data-text")!);
        Assert.Equal("问：什么时候停水\n", text.QuerySelector(".plain > [data-part=title]")!.TextContent);
        Assert.Equal(
            page.QuerySelectorAll(".answer > *").Select(one => one.TextContent.Trim()),
            text.QuerySelectorAll(".plain > [data-part=block]")
                .Select(one => one.TextContent.Trim().Replace("答：", "", StringComparison.Ordinal)));
        Assert.Equal("/elder" + Asked, text.QuerySelector("main > .actions a")!.GetAttribute("href"));
        Assert.Contains("出处：《城东停水通知》", text.QuerySelector(".plain")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_without_a_question_leads_to_the_form()
    {
        using var response = await Client.GetAsync(new Uri("/elder/ask/text?q=", UriKind.Relative));
        Assert.Equal("/elder/ask", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_page_is_not_indexed_and_its_form_keeps_the_preferences()
    {
        foreach (var path in (string[])["/ask", Asked])
        {
            var page = await PageAsync("/zh-hant/elder" + path + (path == "/ask" ? "?" : "&") + "scheme=dark");
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
            var form = page.QuerySelector("main form")!;
            Assert.Equal("/zh-hant/elder/ask", form.GetAttribute("action"));
            Assert.Equal("dark", form.QuerySelector("input[name=scheme]")!.GetAttribute("value"));
        }
    }
}
