using System.Net;
using System.Text.Json.Nodes;
using AccessibleContent.Answers;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Asking;

/// <summary>Questions of the interface.</summary>
public sealed class AskTests : ServiceWithToldAnswer
{
    private static readonly string[] Members =
    [
        "question", "script", "mode", "kind", "answer", "spans", "confidence", "sources", "others", "expired", "message",
    ];

    [Fact]
    public async Task An_answer_is_the_published_sentences_with_fields_and_places()
    {
        var answer = await AskAsync("哪一天停水？");
        Assert.Equal(Members, answer.AsObject().Select(member => member.Key));
        Assert.Equal("哪一天停水？", (string)answer["question"]!);
        Assert.Equal("zh-Hans", (string)answer["script"]!);
        Assert.Equal("standard", (string)answer["mode"]!);
        Assert.Equal("when", (string)answer["kind"]!);
        Assert.Equal("high", (string)answer["confidence"]!);
        Assert.Equal(Sentence + "\n" + Telephone, (string)answer["answer"]!);
        Assert.Equal(["date 7月20日8时至18时", "phone 0539-0000000"], Fields(answer));
        var source = answer["sources"]![0]!;
        Assert.Equal(
            ["id", "revision", "title", "publisher", "publishedOn", "url", "heading", "block", "start", "length"],
            source.AsObject().Select(member => member.Key));
        Assert.Equal("water-2", (string)source["id"]!);
        Assert.Equal("/notices/water-2", (string)source["url"]!);
        Assert.False((bool)answer["expired"]!);
        Assert.Equal("答案是公告的原文；请打开公告看全文。还可以联系：兰山区政务公开办 0539-1111111", (string)answer["message"]!);
    }

    [Fact]
    public async Task Every_sentence_stands_in_its_block_at_its_place_in_every_script()
    {
        foreach (var script in HanScript.All)
        {
            var answer = await AskAsync("哪一天停水？", $"&script={script.Tag}&mode=elder");
            var notice = JsonNode.Parse(await Client.GetStringAsync($"/api/notices/water-2?form=json&mode=standard&script={script.Tag}"))!;
            var lines = ((string)answer["answer"]!).Split('\n');
            foreach (var (line, source) in lines.Zip(answer["sources"]!.AsArray()))
            {
                var block = (string)notice["blocks"]![(int)source!["block"]!]!["text"]!;
                Assert.Equal(line, block.Substring((int)source["start"]!, (int)source["length"]!));
            }

            Assert.StartsWith(Path(script) + "/elder/notices/", (string)answer["sources"]![0]!["url"]!, StringComparison.Ordinal);
        }

        var taiwan = await AskAsync("哪一天停水？", "&script=zh-Hant-TW");
        Assert.Contains("帳戶", (string)taiwan["answer"]!, StringComparison.Ordinal);
        Assert.Contains("還可以聯絡：蘭山區", (string)taiwan["message"]!, StringComparison.Ordinal);
        Assert.Equal("一、臺帳", (string)taiwan["sources"]![0]!["heading"]!);
    }

    [Theory]
    [InlineData(Refusal.SaysNothing, "请写明想问的事")]
    [InlineData(Refusal.NotTreated, "没有查到。请换个说法再问")]
    [InlineData(Refusal.NotStated, "没有写明要问的这一点")]
    [InlineData(Refusal.Contradicting, "说法不同")]
    public async Task A_refusal_says_why_and_whom_to_ask(Refusal refusal, string told)
    {
        Told = (_, notice) => new(QuestionKind.Other) { Refusal = refusal, Others = [notice] };
        var answer = await AskAsync("哪一天停水？");
        Assert.Equal(Members, answer.AsObject().Select(member => member.Key));
        Assert.Null(answer["answer"]);
        Assert.Null(answer["confidence"]);
        Assert.Empty(answer["sources"]!.AsArray());
        Assert.Empty(answer["spans"]!.AsArray());
        Assert.Equal("water-2", (string)answer["others"]![0]!["id"]!);
        Assert.Contains(told, (string)answer["message"]!, StringComparison.Ordinal);
        Assert.EndsWith("还可以联系：兰山区政务公开办 0539-1111111", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_days_are_past_says_so()
    {
        Told = (_, notice) => Answer(notice) with { IsExpired = true };
        var answer = await AskAsync("哪一天停水？");
        Assert.True((bool)answer["expired"]!);
        Assert.StartsWith("这件事的日期已过。", (string)answer["message"]!, StringComparison.Ordinal);
        Assert.Contains("答：这件事的日期已过：\n" + Sentence, await TextAsync("哪一天停水？"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_understood_where_nothing_else_answers_and_that_is_said()
    {
        Index.Repaired = "哪一天停水";
        Told = (question, notice) => question.Typed.Contains("停水", StringComparison.Ordinal)
            ? Answer(notice)
            : new(QuestionKind.When) { Refusal = Refusal.NotTreated };
        var answer = await AskAsync("哪一天挺水");
        Assert.Equal("哪一天挺水", (string)answer["question"]!);
        Assert.StartsWith("按“哪一天停水”查找。", (string)answer["message"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("查找", (string)(await AskAsync("停水"))["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_text_an_answer_has_its_question_and_where_it_is_from()
    {
        var address = "/api/ask?form=text&script=zh-Hant&q=" + Uri.EscapeDataString("什么时候停水？");
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("問：什麽時候停水？", lines[0]);
        Assert.StartsWith("答：因管道檢修", lines[1], StringComparison.Ordinal);
        Assert.Equal("出處：《城東停水通知》，蘭山區水務局，2024年7月19日，/zh-hant/notices/water-2", lines[5]);
    }

    [Theory]
    [InlineData("/api/ask", "没有给出参数 q")]
    [InlineData("/api/ask?q=%20", "没有给出参数 q")]
    [InlineData("/api/ask?q=a&q=b", "只能给出一次")]
    [InlineData("/api/ask?q=a&mode=x", "mode")]
    [InlineData("/api/ask?q=a&form=html", "可用的值：json、text")]
    public async Task What_is_no_question_is_refused_with_the_reason(string path, string told)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_has_at_most_a_hundred_characters()
    {
        using var response = await Client.GetAsync(new Uri("/api/ask?q=" + new string('a', 101), UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Questions_are_counted_by_kind_and_outcome_and_by_nothing_else()
    {
        await AskAsync("哪一天停水？");
        Told = (_, _) => new(QuestionKind.YesNo) { Refusal = Refusal.NotStated };
        await AskAsync("明天停水吗？");
        var figures = PrometheusText.Parse(await Client.GetStringAsync("/metrics"));
        Assert.Equal(1, figures.Value("accessible_content_questions_total", ("kind", "when"), ("outcome", "answered")));
        Assert.Equal(1, figures.Value("accessible_content_questions_total", ("kind", "yesno"), ("outcome", "not-stated")));
    }

    private static IEnumerable<string> Fields(JsonNode answer) => answer["spans"]!.AsArray().Select(span =>
        $"{span!["kind"]} {((string)answer["answer"]!).Substring((int)span["start"]!, (int)span["length"]!)}");

    private static string Path(HanScript script) => script.Segment.Length == 0 ? "" : "/" + script.Segment;

    private async Task<JsonNode> AskAsync(string question, string query = "") =>
        JsonNode.Parse(await Client.GetStringAsync("/api/ask?q=" + Uri.EscapeDataString(question) + query))!;

    private Task<string> TextAsync(string question) => Client.GetStringAsync("/api/ask?form=text&q=" + Uri.EscapeDataString(question));
}
