using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Intake.Import;

/// <summary>Many pages are imported at once, and a whole store is exported and imported again.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_comes_in_what_is_refused_is_named_and_a_second_run_changes_nothing()
    {
        Page("pages/a/1.md", "a/1", "第一。");
        Page("pages/2.md", "a/2", "第二。");
        Write("pages/bad.md", "没有日期，也没有标题。");
        Write("pages/logo.png", "x");
        Assert.Equal(1, await RunAsync("import", At("pages"), "--refusals", At("refused.tsv")));
        var refusal = Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv")));
        Assert.StartsWith(At("pages/bad.md") + "\t", refusal, StringComparison.Ordinal);
        Assert.Contains("标题", refusal, StringComparison.Ordinal);

        var before = await VersionsAsync("one");
        Assert.Equal(["a-1", "a-2"], before.Select(version => version.Id.Value).Order(StringComparer.Ordinal));
        File.Delete(At("pages/bad.md"));
        Assert.Equal(0, await RunAsync("import", At("pages")));
        Assert.Equal(before, await VersionsAsync("one"));
    }

    [Fact]
    public async Task A_page_of_a_day_to_come_is_not_dated_later_than_it_came_in()
    {
        Write("1.md", "---\ntitle: 停水通知\nindexNumber: a/1\npublishedOn: 2199-12-31\n---\n\n明天停水。\n");
        Assert.Equal(0, await RunAsync("import", At("1.md")));
        Assert.InRange(
            Assert.Single(await VersionsAsync("one")).ModifiedAt,
            DateTimeOffset.UnixEpoch,
            TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task An_export_makes_the_same_store_elsewhere_with_its_history()
    {
        Page("1.md", "a/1", "第一版。");
        Assert.Equal(0, await RunAsync("import", At("1.md"), "--by", "甲"));
        Page("1.md", "a/1", "第二版。");
        Page("2.md", "a/2", "要撤下的。");
        Assert.Equal(0, await RunAsync("import", At("1.md"), At("2.md"), "--by", "乙"));
        var store = Store("one");
        await store.WithdrawAsync(NoticeId.From("a-2")!.Value, new("有误", new(2024, 8, 1, 0, 0, 0, TimeSpan.Zero)), "丙", null, default);

        Assert.Equal(0, await RunAsync("export", At("all.jsonl")));
        Assert.Equal(0, await RunOnAsync("two", "import", At("all.jsonl")));
        Assert.Equal(0, await RunOnAsync("two", "import", At("all.jsonl")));
        Assert.Equal(0, await RunOnAsync("two", "export", At("again.jsonl")));
        Assert.Equal(await File.ReadAllTextAsync(At("all.jsonl")), await File.ReadAllTextAsync(At("again.jsonl")));
        Assert.Equal(4, (await File.ReadAllLinesAsync(At("all.jsonl"))).Length);
        Assert.Equal(await VersionsAsync("one"), await VersionsAsync("two"));
        Assert.Equal(await store.DigestAsync(default), await Store("two").DigestAsync(default));
    }

    [Fact]
    public async Task Numbers_of_reads_come_out_and_in_again_and_none_becomes_lower()
    {
        Page("1.md", "a/1", "第一版。");
        Page("2.md", "a/2", "另一则。");
        Assert.Equal(0, await RunAsync("import", At("1.md"), At("2.md")));
        var (first, second) = (NoticeId.From("a-1")!.Value, NoticeId.From("a-2")!.Value);
        await Views("one").AddAsync([new(first, 12), new(second, 3)], default);
        Assert.Equal(0, await RunAsync("export", At("all.jsonl")));
        Assert.Equal(["{\"id\":\"a-1\",\"views\":12}", "{\"id\":\"a-2\",\"views\":3}"], (await File.ReadAllLinesAsync(At("all.jsonl")))[^2..]);

        Assert.Equal(0, await RunOnAsync("two", "import", At("all.jsonl")));
        Assert.Equal(12, await Views("two").FindAsync(first, default));
        await Views("two").AddAsync([new(second, 5)], default);
        Assert.Equal(0, await RunOnAsync("two", "import", At("all.jsonl")));
        Assert.Equal([12L, 8L], (await Views("two").ListAsync(default)).Select(one => one.Number));

        Write("odd.jsonl", "{\"id\":\"a-1\",\"views\":-1}\n{\"id\":\"nowhere\",\"views\":5}\n");
        Assert.Equal(1, await RunOnAsync("two", "import", At("odd.jsonl"), "--refusals", At("refused.tsv")));
        Assert.Contains("views 是 -1", Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv"))), StringComparison.Ordinal);
        Assert.Equal(2, (await Views("two").ListAsync(default)).Count);
    }

    [Fact]
    public async Task What_was_withdrawn_and_taken_back_comes_out_and_in_again_as_it_is()
    {
        Page("1.md", "a/1", "第一版。");
        Assert.Equal(0, await RunAsync("import", At("1.md")));
        var (store, id, at) = (Store("one"), NoticeId.From("a-1")!.Value, new DateTimeOffset(2024, 8, 1, 0, 0, 0, TimeSpan.Zero));
        await store.PublishAsync(
            new Submission(
                Make.Markdown("第二版。") with
                {
                    Id = id,
                    Metadata = Make.Markdown("x").Metadata with { IndexNumber = "a/1" },
                },
                at,
                "乙")
            {
                Note = "更正",
            },
            default);
        for (var i = 0; i < 2; i++)
        {
            await store.WithdrawAsync(id, new("有误", at.AddMinutes(i)), "丙", null, default);
            await store.TakeBackAsync(id, at.AddMinutes(i), "丁", TimeSpan.FromHours(1), default);
        }

        Assert.Equal(0, await RunAsync("export", At("all.jsonl")));
        Assert.Equal(0, await RunOnAsync("two", "import", At("all.jsonl")));
        Assert.Equal(0, await RunOnAsync("two", "import", At("all.jsonl")));
        Assert.Equal(0, await RunOnAsync("two", "export", At("again.jsonl")));
        Assert.Equal(await File.ReadAllTextAsync(At("all.jsonl")), await File.ReadAllTextAsync(At("again.jsonl")));
        Assert.Equal(await VersionsAsync("one"), await VersionsAsync("two"));
        Assert.Equal(await store.DigestAsync(default), await Store("two").DigestAsync(default));
        Assert.Equal("更正", (await Store("two").FindAsync(id, 6, default))!.Correction!.Note);

        // The same in a line that contradicts the store: refused, and nothing changes.
        foreach (
            var (from, to) in ((string, string)[])
                [("\"restores\":2", "\"restores\":1"), ("\"restores\":2", "\"restores\":9"), ("第二版。", "第三版。")])
        {
            var lines = await File.ReadAllLinesAsync(At("all.jsonl"));
            await File.WriteAllLinesAsync(
                At("wrong.jsonl"),
                lines.Select((line, number) => number == 3 ? line.Replace(from, to, StringComparison.Ordinal) : line).Take(4));
            Assert.Equal(
                1,
                await RunOnAsync(
                    "three-" + to.GetHashCode(StringComparison.Ordinal),
                    "import",
                    At("wrong.jsonl"),
                    "--refusals",
                    At("refused.tsv")));
            Assert.Single(await File.ReadAllLinesAsync(At("refused.tsv")));
        }
    }

    [Theory]
    [InlineData("not json", "JSON")]
    [InlineData("{}", "id")]
    [InlineData("""{"id":"a-1","revision":1,"publishedAt":"2024-08-01T00:00:00+00:00","by":"x","withdrawn":false}""", "公告")]
    [InlineData("""{"id":"a-1","revision":7,"publishedAt":"2024-08-01T00:00:00+00:00","by":"x","note":"有误","withdrawn":true}""", "a-1")]
    public async Task A_line_that_is_no_export_is_named_with_its_number(string line, string named)
    {
        Write("bad.jsonl", line);
        Assert.Equal(1, await RunAsync("import", At("bad.jsonl"), "--refusals", At("refused.tsv")));
        var refusal = await File.ReadAllTextAsync(At("refused.tsv"));
        Assert.StartsWith(At("bad.jsonl") + ":1\t", refusal, StringComparison.Ordinal);
        Assert.Contains(named, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_imports_in_one_process_do_not_hinder_each_other()
    {
        Page("1.md", "a/1", "第一版。");
        var imports = Enumerable.Range(0, 8).Select(number => Task.Run(() => RunOnAsync($"store-{number}", "import", At("1.md"))));
        Assert.All(await Task.WhenAll(imports), code => Assert.Equal(0, code));
    }

    [Fact]
    public async Task A_path_that_is_not_there_and_a_word_that_is_no_setting_are_told()
    {
        Assert.Equal(1, await RunAsync("import", At("none"), "--refusals", At("refused.tsv")));
        Assert.Contains("没有这个文件", await File.ReadAllTextAsync(At("refused.tsv")), StringComparison.Ordinal);
        Assert.Equal(2, await Terminal.RunAsync(["export", At("x.jsonl"), "--loud"]));
    }

    private Task<int> RunAsync(params string[] args) => RunOnAsync("one", args);

    private Task<int> RunOnAsync(string store, params string[] args) =>
        Terminal.RunAsync([.. args, .. TestStore.SettingsOf($"Data Source={At(store)}.db")]);

    private string At(string path) => Path.Combine(_folder.Path, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private void Page(string path, string index, string body) =>
        Write(path, $"---\ntitle: 标题\nindexNumber: {index}\npublishedOn: 2024-07-19\n---\n\n{body}\n");

    private IViewStore Views(string name) => OtherProcess.Views($"Data Source={At(name)}.db");

    private INoticeStore Store(string name) => OtherProcess.Notices($"Data Source={At(name)}.db");

    private async Task<List<ContentVersion>> VersionsAsync(string name)
    {
        var versions = new List<ContentVersion>();
        foreach (var id in (string[])["a-1", "a-2"])
        {
            if (await Store(name).FindVersionAsync(NoticeId.From(id)!.Value, default) is { } version)
            {
                versions.Add(version);
            }
        }

        return versions;
    }
}
