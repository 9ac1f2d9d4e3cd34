using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Commands;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Tests.Publishing;

/// <summary>
/// Text that is published beside notices contains nothing invisible and nothing that reverses lines, wherever it comes from and wherever it
/// is shown.
/// </summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class CleanWordsTests : IDisposable
{
    // A terminal's escape, a bell, NUL, the marks that reverse or separate text, and zero-width characters.
    private const string Dirt = "\u001b[2J\u0007\0\u202e\u2066\u200b\u200f\ufeff\u00ad\u061c\u0085";
    private const string Unseen = "\u001b\u0007\0\u202e\u2066\u200b\u200f\ufeff\u00ad\u061c\u0085\u2028\ue000";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("  内容\t有\r\n误 ", "内容 有 误")]
    [InlineData("\u001b[2J\u0000\u202e误", "[2J误")]
    [InlineData("\u200b\u202e\u0000 \u3000\u2029", "")]
    [InlineData("\u3164\u2800\u0301", "")]
    [InlineData("原文,照录:“甲”", "原文,照录:“甲”")]
    [InlineData("𠮷。", "𠮷。")]
    [InlineData(null, "")]
    public void Short_words_are_cleaned_and_nothing_else_is_done_to_them(string? written, string cleaned) =>
        Assert.Equal(cleaned, ShortText.Clean(written));

    [Fact]
    public async Task Reasons_and_notes_are_cleaned_in_every_rendition()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "一。");
        var note = Uri.EscapeDataString("更正\u202e说明\u200b\u2066。");
        Assert.Equal(200, (await service.PutAsync(ServiceWithKeys.Full, "a-1", "二。", query: "?note=" + note)).Status);
        await ExpectAsync(service, 200, "更正说明。");
        Assert.Contains("更正说明。", await service.ReadAsync("/api/notices/a-1/revisions"), StringComparison.Ordinal);
        Assert.Equal(204, (await DeleteAsync(service, "内容" + Dirt + "有误")).Status);
        await ExpectAsync(service, 410, "[2J");
        Assert.DoesNotContain(await service.ReadAsync("/api/notices/a-1/revisions"), Unseen.Contains);
    }

    [Fact]
    public async Task A_reason_of_nothing_that_can_be_seen_is_none_and_lengths_count_after_cleaning()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "一。");
        Assert.Equal(422, (await DeleteAsync(service, "\u200b\u202e \0")).Status);
        Assert.Equal(422, (await DeleteAsync(service, new string('长', 1001))).Status);
        Assert.Equal(400, (await service.PutAsync(ServiceWithKeys.Full, "a-1", "二。", query: "?note=" + new string('x', 1001))).Status);
        Assert.Equal(
            200,
            (await service.PutAsync(ServiceWithKeys.Full, "a-1", "二。", query: "?note=" + Uri.EscapeDataString("\u200b\u202e"))).Status);
        Assert.DoesNotContain("更正说明", await service.ReadAsync("/api/notices/a-1/plain"), StringComparison.Ordinal);
        Assert.Equal(204, (await DeleteAsync(service, new string('长', 1000) + new string('\u200b', 500))).Status);
    }

    [Fact]
    public async Task Terms_are_cleaned_before_they_are_judged()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var (status, body) = await TermsAsync(service, ("兰\u200b山\u202e", "蘭\u0000山", "名\u001b称"));
        Assert.Equal(200, status);
        Assert.Contains("\"source\": \"兰山\"", body, StringComparison.Ordinal);
        Assert.Contains("\"result\": \"蘭山\"", body, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"名称\"", body, StringComparison.Ordinal);
        Assert.Equal(422, (await TermsAsync(service, ("\u200b", "x", null))).Status);
        Assert.Contains("重复", (await TermsAsync(service, ("兰山", "蘭山", null), ("兰\u200b山", "嵐山", null))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_older_version_has_stored_is_cleaned_when_it_is_shown()
    {
        await using (var service = await ServiceWithKeys.StartAsync(_folder.Path))
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1", "一。");
            await service.PutAsync(ServiceWithKeys.Full, "a-1", "二。", query: "?note=x");
            await service.PutAsync(ServiceWithKeys.Full, "a-2", "一。");
            await service.WithdrawAsync(ServiceWithKeys.Full, "a-2");
            await TermsAsync(service, ("兰山", "蘭山", null));
        }

        Store("UPDATE revisions SET note = '更正\u202e说明\u001b', published_by = 'x\a' WHERE note IS NOT NULL");
        Store("UPDATE notices SET withdrawn = '\u001b[2J\u202e有误' WHERE withdrawn IS NOT NULL");
        Store("UPDATE terms SET document = replace(document, '蘭山', '蘭\u200b山')");
        await using var later = await ServiceWithKeys.StartAsync(_folder.Path);
        await ExpectAsync(later, 200, "更正说明");
        foreach (
            var path in (string[])
                [
                    "/api/notices/a-2", "/api/notices/a-2/plain", "/notices/a-2", "/api/notices/a-2/revisions", "/notices/a-2/revisions",
                    "/api/terms", "/api/notices/a-1/revisions",
                ])
        {
            Assert.DoesNotContain(await later.ReadAsync(path), Unseen.Contains);
        }

        Assert.Contains("[2J有误", await later.ReadAsync("/api/notices/a-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_an_export_are_cleaned_too()
    {
        var line = Text("\u202e甲\u001b");
        await File.WriteAllTextAsync(
            _folder.Path + "/in.jsonl",
            """
            {"id":"a-1","revision":1,"publishedAt":"2024-08-01T00:00:00+00:00","by":LINE,"note":null,"withdrawn":false,"notice":{"title":"标题","metadata":{"indexNumber":"a-1","publishedOn":"2024-07-19"},"blocks":[{"type":"paragraph","inlines":[{"type":"text","text":"正文。"}]}]}}
            {"id":"a-1","revision":2,"publishedAt":"2024-08-02T00:00:00+00:00","by":LINE,"note":LINE,"withdrawn":true,"notice":null}
            """.Replace("LINE", line, StringComparison.Ordinal));
        var (store, export) = (TestStore.Settings(_folder.Path), _folder.Path + "/out.jsonl");
        Assert.Equal(0, await Terminal.RunAsync(["import", _folder.Path + "/in.jsonl", .. store]));
        Assert.Equal(0, await Terminal.RunAsync(["export", export, .. store]));
        Assert.DoesNotContain(await File.ReadAllTextAsync(export), Unseen.Contains);
        Assert.Equal(2, (await File.ReadAllTextAsync(export)).Split("\"by\":\"甲\"").Length - 1);
    }

    [Fact]
    public async Task A_value_that_an_error_repeats_turns_no_line_around()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        foreach (
            var path in (string[])
                ["/api/notices?from=\u202e\u200b2024", "/api/notices/a\u202eb", "/api/notices/x?script=\u2066zh", "/notices/a\u202eb"])
        {
            Assert.DoesNotContain(await service.ReadAsync(path), Unseen.Contains);
        }
    }

    [Theory]
    [InlineData("https://www.example.cn/\u202ea\u200b/b\u0001/c.html")]
    [InlineData("https://\u200bwww.exa\u202emple\u2066.cn/a/b/c.html")]
    public async Task Addresses_that_come_from_the_source_show_nothing_unseen(string source)
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        await service.PutAsync(
            ServiceWithKeys.Full, "a-1", "见[说明](../x.html)。\n\n![图](a.png)",
            query: "?source=" + Uri.EscapeDataString(source).Replace("%01", "", StringComparison.Ordinal));
        foreach (var path in (string[])["/api/notices/a-1", "/api/notices/a-1/plain", "/notices/a-1"])
        {
            Assert.DoesNotContain(await service.ReadAsync(path), Unseen.Contains);
        }
    }

    [Theory]
    [InlineData(
        "text/markdown",
        "---\ntitle: 标题\nindexNumber: a-1\npublishedOn: 2024-07-19\n---\n\n见[说明](https://www.e&#8203;xample.cn/&#x202e;gnp.html)。"
        + "\n\n![图](&#x2066;a.png)\n"
    )]
    [InlineData(
        "text/html",
        "<html><head><title>标题</title><meta name=PubDate content=2024-07-19></head><body><div class=article><h1>标题</h1><p>发布日期：2024-07-19</"
        + "p><p>请各单位认真阅读以下的说明，并且遵照执行，不得有误。见<a href='https://www.e\u200bxample.cn/\u202egnp.html'>说明</a>。</p><p><img src='\u2066https://"
        + "www.example.cn/a.png' alt=图></p></div></body></html>"
    )]
    [InlineData(
        "application/json",
        """{"title":"标题","metadata":{"publishedOn":"2024-07-19"},"blocks":[{"type":"paragraph","inlines":["""
        + """{"type":"link","href":"https://www.e\u200bxample.cn/\u202egnp.html","inlines":[{"type":"text","text":"说明"}]}]}]}"""
    )]
    public async Task Addresses_in_a_notice_show_nothing_unseen(string type, string body)
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        using var content = new StringContent(body, Encoding.UTF8, type);
        var (status, report) = await service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/notices/a-1", content);
        Assert.True(status == 201, report);
        foreach (var path in (string[])["/api/notices/a-1", "/api/notices/a-1/plain", "/notices/a-1"])
        {
            var shown = await service.ReadAsync(path);
            Assert.Contains("https://www.example.cn/gnp.html", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(shown, Unseen.Contains);
        }
    }

    private static async Task ExpectAsync(ServiceWithKeys service, int status, string words)
    {
        foreach (
            var path in (string[])
                [
                    "/api/notices/a-1", "/api/notices/a-1/standard?form=html", "/api/notices/a-1/plain", "/api/notices/a-1/elder",
                    "/notices/a-1", "/elder/notices/a-1",
                ])
        {
            var (actual, body) = await service.SendAsync(null, "GET", path);
            Assert.True(
                actual == status && body.Contains(words, StringComparison.Ordinal) && !body.Any(Unseen.Contains),
                $"{path}: {actual} {body}");
        }
    }

    private static Task<(int Status, string Body)> DeleteAsync(ServiceWithKeys service, string reason) =>
        service.SendAsync(ServiceWithKeys.Full, "DELETE", "/api/notices/a-1", Json($"{{\"reason\":{Text(reason)}}}"));

    private static Task<(int Status, string Body)> TermsAsync(
        ServiceWithKeys service,
        params (string Source, string Result, string? Reason)[] terms) =>
        service.SendAsync(
        ServiceWithKeys.Full,
        "PUT",
        "/api/terms",
        Json(
            "{\"items\":["
            + string.Join(',', terms.Select(term =>
                $"{{\"source\":{Text(term.Source)},\"result\":{Text(term.Result)},\"reason\":{Text(term.Reason)}}}"))
            + "]}"
        ));

    private static string Text(string? text) => text is null ? "null" : $"\"{JsonEncodedText.Encode(text)}\"";

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private void Store(string sql) => TestStore.Run(TestStore.Of(_folder.Path), sql);
}
