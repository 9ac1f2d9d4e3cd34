using System.Globalization;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Spectre.Console;

namespace AccessibleContent.Tests.Intake.Import;

/// <summary>The report of an import starts with what matters most, on how many pages, and what is in doubt.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ImportReportTests : IDisposable
{
    private static readonly RemarkRule Doubt = new("date-far-from-title", RemarkKind.Guessed, FindingWeight.Warning, true);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_of_remarks_has_errors_first_and_names_file_line_weight_and_rule()
    {
        await using (var file = new RemarkFile(new(At("remarks.tsv"))))
        {
            foreach (var (source, remark) in ((string, Remark)[])
                [
                    ("b.html", new(RemarkKind.Skipped, "略去。", Line: 10)),
                    ("b.html", new(RemarkKind.Skipped, "略去\n两行\t。", Line: 9)),
                    ("b.html", new(RemarkKind.Guessed, "日期存疑。", Named: Doubt)),
                    ("b.html", new(RemarkKind.Refused, "没有标题。")),
                    ("a.html", new(RemarkKind.Skipped, "略去。", Line: 70)),
                ])
            {
                file.Add(new(source, null), remark);
            }
        }

        Assert.Equal(
            [
                "b.html:1\t错误\trefused\t没有标题。", "b.html:1\t警告\tdate-far-from-title\t日期存疑。", "a.html:70\t提示\tskipped\t略去。",
                "b.html:9\t提示\tskipped\t略去 两行 。", "b.html:10\t提示\tskipped\t略去。",
            ],
            await File.ReadAllLinesAsync(At("remarks.tsv")));
        Assert.Equal(["remarks.tsv"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_of_remarks_that_is_full_says_how_many_it_leaves_out()
    {
        await using (var file = new RemarkFile(new(At("remarks.tsv")), 2))
        {
            for (var i = 0; i < 5; i++)
            {
                file.Add(new("a.html", null), new(RemarkKind.Skipped, "略去。"));
            }
        }

        var lines = await File.ReadAllLinesAsync(At("remarks.tsv"));
        Assert.Equal(3, lines.Length);
        Assert.Contains("另有 3 条", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_of_a_line_of_an_export_are_placed_by_that_line()
    {
        await using (var file = new RemarkFile(new(At("remarks.tsv"))))
        {
            file.Add(
                new("all.jsonl:12", null) { Stored = new(NoticeId.From("a-1")!.Value, new(1, default, "x", null, false), null) },
                new(RemarkKind.Skipped, "略去。"));
        }

        Assert.StartsWith("all.jsonl:12\t", Assert.Single(await File.ReadAllLinesAsync(At("remarks.tsv"))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_tells_the_pages_with_doubts_and_the_pages_of_each_rule()
    {
        var counts = new ImportCounts();
        counts.Note(
            new("a", null)
            {
                Remarks = [new(RemarkKind.Skipped, "一。"), new(RemarkKind.Skipped, "二。"), new(RemarkKind.Guessed, "三。", Named: Doubt)],
            }
        );
        counts.Note(new("b", null) { Remarks = [new(RemarkKind.Skipped, "四。")] });
        counts.Note(new("c", null) { Remarks = [new(RemarkKind.Refused, "五。")] });
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(words) }).Write(ImportSummary.Of(3, counts));
        var lines = words
            .ToString()
            .Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.Contains("remarks 5", lines);
        Assert.Contains("pages with doubts about title, date or body 1", lines);
        Assert.Equal(
            ["错误 refused 1", "警告 date-far-from-title 1", "提示 skipped 2"],
            lines.SkipWhile(line => line != "Pages by rule:").Skip(1).Where(line => line.Length > 0));
    }

    [Theory]
    [InlineData(RemarkKind.Conflict, "title", true)]
    [InlineData(RemarkKind.Conflict, "publishedOn", true)]
    [InlineData(RemarkKind.Conflict, "catalog", false)]
    [InlineData(RemarkKind.Guessed, "title", false)]
    public void Two_answers_for_title_or_date_are_a_doubt_without_a_name_too(RemarkKind kind, string field, bool isDoubt) =>
        Assert.Equal(isDoubt, new Remark(kind, "有不同的值。", field).IsDoubt);

    [Fact]
    public void A_refusal_tells_the_doubts_and_the_way_out_and_stays_short()
    {
        Assert.Null(Doubts.Refusal([new(RemarkKind.Skipped, "略去。")], "严格导入", "请单独导入"));
        var refusal = Doubts.Refusal(
            [
                .. Enumerable
                    .Range(1, 9)
                    .Select(number => new Remark(RemarkKind.Guessed, $"第{number}处存疑{new string('长', 5000)}。", Named: Doubt)),
            ],
            "严格导入",
            "请单独导入"
        )!;
        Assert.Contains("第5处存疑", refusal, StringComparison.Ordinal);
        Assert.Contains("另有 4 处", refusal, StringComparison.Ordinal);
        Assert.EndsWith("请单独导入。", refusal, StringComparison.Ordinal);
        Assert.InRange(refusal.Length, 1, 2000);
    }

    [Fact]
    public async Task A_strict_import_refuses_the_page_in_doubt_alone_and_an_ordinary_one_takes_it()
    {
        await File.WriteAllTextAsync(At("sure.html"), Page("a/1", "停水通知"));
        await File.WriteAllTextAsync(At("doubtful.html"), Page("a/2", "停电通知"));
        Assert.Equal(1, await RunAsync("--strict"));
        var refusal = Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv")));
        Assert.StartsWith(At("doubtful.html") + "\t标题、日期或正文有疑问", refusal, StringComparison.Ordinal);
        Assert.Contains("“停电通知”", refusal, StringComparison.Ordinal);
        Assert.Contains("--strict", refusal, StringComparison.Ordinal);
        Assert.Equal((true, false), await ThereAsync());
        Assert.StartsWith(At("doubtful.html") + ":2\t警告\t", (await File.ReadAllLinesAsync(At("remarks.tsv")))[0], StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync());
        Assert.Equal((true, true), await ThereAsync());
    }

    private static string Page(string index, string recorded) =>
        $"<!DOCTYPE html><meta charset=utf-8><title>停水通知</title><meta name=ArticleTitle content=停水通知>\n<table><tr><td>索引号</td><td>{index}</"
        + $"td><td>标题</td><td>{recorded}</td></tr><tr><td>发布日期</td><td>2024-07-19</td></tr></table>\n<h1>停水通知</h1>\n<div "
        + $"class=article-content><p>明天停水，请各单位提前储水。</p></div>";

    private string At(string path) => Path.Combine(_folder.Path, path);

    private Task<int> RunAsync(params string[] options) =>
        Terminal.RunAsync([
            "import",
            At("sure.html"),
            At("doubtful.html"),
            "--refusals",
            At("refused.tsv"),
            "--remarks",
            At("remarks.tsv"),
            .. options,
            .. TestStore.SettingsOf($"Data Source={At("notices.db")}"),
        ]);

    private async Task<(bool Sure, bool Doubtful)> ThereAsync()
    {
        var store = OtherProcess.Notices($"Data Source={At("notices.db")}");
        return (
            await store.FindVersionAsync(NoticeId.From("a-1")!.Value, default) is not null,
            await store.FindVersionAsync(NoticeId.From("a-2")!.Value, default) is not null);
    }
}
