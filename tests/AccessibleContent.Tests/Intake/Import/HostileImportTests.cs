using System.Diagnostics;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Tests.Store;

namespace AccessibleContent.Tests.Intake.Import;

/// <summary>Whatever a file contains: it is refused with its name and the reason, and the others are imported.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class HostileImportTests : IDisposable
{
    private const string Good = "---\ntitle: 标题\nindexNumber: g/1\npublishedOn: 2024-07-19\n---\n\n正文。\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "keys.md", "---\ntitle: 甲乙\nindexNumber: q/1\npublishedOn: 2024-07-19\n~: a\nnull: b\n---\n\n正文。\n" },
        { "complex.md", "---\ntitle: 甲乙\npublishedOn: 2024-07-19\n? [a]\n: b\n? [a]\n: c\n---\n\n正文。\n" },
        { "escape.md", "---\ntitle: \"\\UFFFFFFFF\"\npublishedOn: 2024-07-19\n---\n\n正文。\n" },
        {
            "year1.html",
            "<html><head><title>某某通知</title></head><body><h1>某某通知</h1><p>索引号：y/1</p><p>发布日期：0001-01-01 00:00</p><div id=\"zoom\"><p>"
            + "正文正文正文正文正文。</p></div></body></html>"
        },
        {
            "year1.json",
            """{"title":"某某通知","metadata":{"indexNumber":"y/2","publishedOn":"0001-01-01"},"blocks":[{"type":"paragraph","text":"正文。"}]}"""
        },
        {
            "year9999.json",
            """{"title":"某某通知","metadata":"""
            + """{"indexNumber":"y/3","publishedOn":"9999-12-31","publishedAt":"9999-12-31T23:59:59Z"},"blocks":["""
            + """{"type":"paragraph","text":"正文。"}]}"""
        },
        { "empty.md", "" },
        { "nothing.json", "null" },
        { "list.json", "[]" },
    };

    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "null", "null" },
        { "[]", "JSON" },
        { "\"x\"", "JSON" },
        { """{"id":"a"}""", "revision" },
        { """{"id":null}""", "id" },
        { """{"id":7,"revision":1}""", "JSON" },
        { Line("aa", "a/a", "null"), "by" },
        { Line("aa", "a/a", "\"\""), "by" },
        { Line("a-b", "q/1", "\"x\""), "q-1" },
        { Line("q-1", "q/1", "\"x\"", revision: "0"), "revision" },
        { Line("q-1", "q/1", "\"x\"", revision: "-3"), "revision" },
        { Line("q-1", "q/1", "\"x\"", revision: "99999999999"), "JSON" },
        { Line("q-1", "q/1", "\"x\"", at: "0001-01-01T00:00:00+00:00"), "publishedAt" },
        { Line("q-1", "q/1", "\"x\"", at: "9999-12-31T23:59:59-08:00"), "" },
        { Line("q-1", "q/1", "\"x\"", at: "soon"), "JSON" },
        { Line("q-1", "q/1", "\"x\"", notice: "null"), "公告" },
        { Line("q-1", "q/1", "\"x\"", notice: "7"), "" },
        { Line("q-1", "q/1", "\"x\"", notice: "{}"), "标题" },
        { Line("q-1", "q/1", "\"x\"")[..100], "JSON" },
        { """{"id":"q-1","revision":1,"publishedAt":"2024-07-19T00:00:00+08:00","by":"x","note":null,"withdrawn":true}""", "note" },
        { new string('[', 100_000), "JSON" },
        { "\0\0\0\0", "JSON" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_bad_page_is_refused_by_name_and_the_others_come_in(string name, string text)
    {
        Write("pages/" + name, text);
        Write("pages/zz.md", Good);
        Assert.Equal(1, await RunAsync("import", At("pages"), "--refusals", At("refused.tsv")));
        Assert.StartsWith(
            At("pages/" + name) + "\t",
            Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv"))),
            StringComparison.Ordinal);
        Assert.True(await HasAsync("g-1"));
        Assert.InRange(await Terminal.RunAsync(["check", At("pages")]), 0, 1);
        Assert.Equal(1, await Terminal.RunAsync(["render", At("pages/" + name)]));
        await using var app = await ServiceFixture.StartAsync(
            Directory.CreateDirectory(At("other")).FullName,
            "--urls=http://127.0.0.1:0",
            "--Seeds:Path=" + At("pages"),
            "--Logging:LogLevel:Default=None");
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.True((await client.GetAsync(new Uri("/api/notices/g-1", UriKind.Relative))).IsSuccessStatusCode);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_bad_line_is_refused_by_number_and_the_others_come_in(string line, string named)
    {
        Write("all.jsonl", line + "\n\n" + Line("g-1", "g/1", "\"x\"") + "\n");
        Assert.Equal(1, await RunAsync("import", At("all.jsonl"), "--refusals", At("refused.tsv")));
        var refusal = Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv")));
        Assert.StartsWith(At("all.jsonl") + ":1\t", refusal, StringComparison.Ordinal);
        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.True(await HasAsync("g-1"));
    }

    [Fact]
    public async Task Two_ids_of_one_number_are_one_too_many_and_the_second_names_the_first()
    {
        Write("a.jsonl", Line("q-1", "q/1", "\"x\"") + "\n");
        Assert.Equal(0, await RunAsync("import", At("a.jsonl")));
        TestStore.Damage(TestStore.Of(_folder.Path), "UPDATE notices SET id = 'a-b'; UPDATE revisions SET id = 'a-b'");
        Write("b.jsonl", Line("q-1", "q/1", "\"x\"") + "\n" + Line("g-1", "g/1", "\"x\"") + "\n");
        Assert.Equal(1, await RunAsync("import", At("b.jsonl"), "--refusals", At("refused.tsv")));
        Assert.Contains("“a-b”", Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv"))), StringComparison.Ordinal);
        Assert.True(await HasAsync("g-1"));
    }

    [Fact]
    public async Task A_notice_without_a_number_keeps_the_id_that_its_file_gave_it()
    {
        Write("abc123.md", "---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n正文。\n");
        Assert.Equal(0, await RunAsync("import", At("abc123.md")));
        Assert.Equal(0, await RunAsync("export", At("all.jsonl")));
        Assert.Equal(0, await Terminal.RunAsync(["import", At("all.jsonl"), .. TestStore.SettingsOf($"Data Source={At("again.db")}")]));
    }

    [Fact]
    public async Task Folders_links_and_pipes_that_are_called_like_pages_hang_nothing()
    {
        Write("pages/zz.md", Good);
        Directory.CreateDirectory(At("pages/folder.md"));
        Directory.CreateDirectory(At("pages/export.jsonl"));
        Directory.CreateSymbolicLink(At("pages/loop"), At("pages"));
        Directory.CreateSymbolicLink(At("pages/self"), At("pages/self"));
        File.CreateSymbolicLink(At("pages/link.md"), "/dev/zero");
        using (var made = Process.Start("mkfifo", [At("pages/pipe.md"), At("pages/pipe.jsonl")]))
        {
            await made.WaitForExitAsync();
        }

        Assert.Equal(1, await RunAsync("import", At("pages"), "--refusals", At("refused.tsv")).WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.StartsWith(
            At("pages/pipe.md") + "\t",
            Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv"))),
            StringComparison.Ordinal);
        Assert.True(await HasAsync("g-1"));
        Assert.Equal(1, await Terminal.RunAsync(["check", At("pages")]).WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_page_beyond_the_limit_is_not_read_at_all()
    {
        using (var huge = File.Create(At("huge.md")))
        {
            huge.SetLength(3L << 30);
        }

        Assert.Equal(1, await RunAsync("import", At("huge.md"), "--refusals", At("refused.tsv")));
        Assert.Contains("3221225472", await File.ReadAllTextAsync(At("refused.tsv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_passed_over_with_no_more_memory_than_the_limit()
    {
        Write("lines.txt", "一\n" + new string('x', 1_000_000) + "\r\n\n三\r\n四");
        var lines = new List<(int, string?)>();
        await foreach (var line in LongLines.ReadAsync(At("lines.txt"), 1_000, default))
        {
            lines.Add(line);
        }

        Assert.Equal([(1, "一"), (2, null), (4, "三\r"), (5, "四")], lines);
    }

    private static string Line(
        string id,
        string index,
        string by,
        string revision = "1",
        string at = "2024-07-19T00:00:00+08:00",
        string? notice = null) =>
        $$"""{"id": "{{id}}", "revision": {{revision}}, "publishedAt": "{{at}}", "by": {{by}}, "note": null, "withdrawn": false, "notice": """
        + (
            notice
            ?? $$"""{"id": "{{id}}", "title": "某某通知", "metadata": {"indexNumber": "{{index}}", "publishedOn": "2024-07-19"}, "blocks": ["""
            + $$"""{"type": "paragraph", "text": "正文。"}]}"""
        )
        + "}";

    private Task<int> RunAsync(params string[] args) =>
        Terminal.RunAsync([.. args, .. TestStore.Settings(_folder.Path)]);

    private async Task<bool> HasAsync(string id) =>
        await OtherProcess.Notices(TestStore.Of(_folder.Path)).FindVersionAsync(NoticeId.From(id)!.Value, default) is not null;

    private string At(string path) => Path.Combine(_folder.Path, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
