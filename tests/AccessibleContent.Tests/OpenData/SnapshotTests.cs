using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.OpenData;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.OpenData;

/// <summary>A snapshot is one moment of the store in several files, and the same in all of them.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class SnapshotTests : IDisposable
{
    private const string Hostile = "逗号,引号\"，单引号' 和\\反斜杠";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_table_parsed_is_what_the_lines_say_and_what_each_notice_says_by_itself()
    {
        await OpenDataService.FillAsync(
            _folder.Path,
            Sources.Read("every-kind"), Sources.Read("lanshan-2024-0000076"), OpenDataService.Notice("引号/1", Hostile, Hostile));
        await using var service = await OpenDataService.StartAsync(_folder.Path, "--Site:BaseUrl=https://www.example.gov.cn");
        var table = CsvRecords.Read(await service.ReadAsync("/open-data/notices.csv"));
        Assert.Equal(["id", "索引号", "文号", "标题", "发布机构", "公开目录", "发布日期", "url", "text"], table[0]);
        var lines = (await service.ReadAsync("/open-data/notices.jsonl")).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(lines.Length, table.Count - 1);
        foreach (var (line, record) in lines.Zip(table.Skip(1)))
        {
            var notice = JsonElement.Parse(line);
            string Of(string name) => notice.GetProperty("metadata").GetProperty(name).GetString() ?? "";
            var id = notice.GetProperty("id").GetString()!;
            Assert.Equal(
            [
                id, Of("indexNumber"), Of("documentNumber"), notice.GetProperty("title").GetString()!, Of("publisher"), Of("catalog"),
                Of("publishedOn"), notice.GetProperty("links").GetProperty("page").GetProperty("href").GetString()!,
                await service.ReadAsync($"/api/notices/{Uri.EscapeDataString(id)}/plain"),
            ], record);
            var alone = await service.ReadAsync($"/api/notices/{Uri.EscapeDataString(id)}/standard?form=json");
            Assert.True(JsonElement.DeepEquals(notice, JsonElement.Parse(alone)));
        }
    }

    [Fact]
    public async Task A_store_without_notices_has_a_header_alone_and_its_first_notice_soon()
    {
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        Assert.Equal(
            "id,索引号,文号,标题,发布机构,公开目录,发布日期,url,text\r\n", await service.ReadAsync("/open-data/notices.csv"));
        Assert.Equal("", await service.ReadAsync("/open-data/notices.jsonl"));
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await service.PutAsync(ServiceWithKeys.Full, "a-2");
        await service.SnapshotAsync(one => one.Manifest.Count > 0);
        Assert.Equal(["a-2", "a-1"], await service.IdsAsync());
    }

    [Fact]
    public async Task What_changes_comes_with_the_next_snapshot_and_not_before()
    {
        await OpenDataService.FillAsync(_folder.Path, OpenDataService.Notice("a/1"));
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        var first = await service.SnapshotAsync(_ => true);
        await service.PutAsync(ServiceWithKeys.Full, "a-2");
        service.Clock.By += TimeSpan.FromMinutes(1_400);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Same(first, await service.SnapshotAsync(_ => true));
        service.Clock.By += TimeSpan.FromMinutes(41);
        await service.SnapshotAsync(one => one != first);
        Assert.Equal(["a-2", "a-1"], await service.IdsAsync());
    }

    [Fact]
    public async Task It_survives_a_restart_and_nothing_unfinished_does()
    {
        await OpenDataService.FillAsync(_folder.Path, OpenDataService.Notice("a/1"));
        string path;
        await using (var service = await OpenDataService.StartAsync(_folder.Path))
        {
            path = (await service.SnapshotAsync(_ => true)).Path;
        }

        var parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(Path.Combine(parent, ".part-old"));
        await File.WriteAllTextAsync(Path.Combine(parent, ".part-old", "notices.csv"), "id");
        await using (var again = await OpenDataService.StartAsync(_folder.Path, "--OpenData:UpdateCycle="))
        {
            Assert.Equal(path, (again.Services.GetService(typeof(CurrentSnapshot)) as CurrentSnapshot)!.Last!.Path);
        }

        // A file is shorter than the snapshot says: a disk that lost it. All of it is made anew.
        await File.WriteAllTextAsync(Path.Combine(path, "notices.jsonl"), "{");
        await using var later = await OpenDataService.StartAsync(_folder.Path);
        Assert.NotEqual(path, (await later.SnapshotAsync(_ => true)).Path);
        Assert.Equal(["a-1"], await later.IdsAsync());
        Assert.Empty(Directory.GetDirectories(parent, ".part-*"));
    }

    [Fact]
    public async Task Two_stores_with_the_same_notices_respond_with_the_same_bytes_and_validators()
    {
        string[] addresses =
        [
            "/open-data", "/elder/open-data", "/open-data/catalog.jsonld", "/open-data/notices.csv", "/open-data/notices.csv?for=excel",
            "/open-data/notices.jsonl", "/open-data/datapackage.json",
        ];
        using var other = new TemporaryFolder();
        var notices = Enumerable.Range(1, 5).Select(i => OpenDataService.Notice($"a/{i}")).ToList();
        await OpenDataService.FillAsync(_folder.Path, notices);
        notices.Reverse();
        await OpenDataService.FillAsync(other.Path, notices);
        await using var one = await OpenDataService.StartAsync(_folder.Path);
        await using var two = await OpenDataService.StartAsync(other.Path);
        foreach (var address in addresses)
        {
            using var ours = await one.Client.GetAsync(address);
            using var theirs = await two.Client.GetAsync(address);
            Assert.Equal(200, (int)ours.StatusCode);
            Assert.Equal(ours.Headers.ETag, theirs.Headers.ETag);
            Assert.Equal(await ours.Content.ReadAsByteArrayAsync(), await theirs.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_damaged_notice_is_left_out_counted_and_told()
    {
        await OpenDataService.FillAsync(
            _folder.Path, OpenDataService.Notice("a/1"), OpenDataService.Notice("a/2"), OpenDataService.Notice("a/3"));
        TestStore.Damage(
            TestStore.Of(_folder.Path),
            "UPDATE revisions SET document = '{' WHERE id = 'a-2'; DELETE FROM revisions WHERE id = 'a-3'");
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        Assert.Equal(["a-1"], await service.IdsAsync());
        Assert.Equal(2, (await service.SnapshotAsync(_ => true)).Manifest.Damaged);
        Assert.Contains("另有 2 则公告存储损坏", await service.ReadAsync("/open-data"), StringComparison.Ordinal);
        Assert.Single(service.Log.Of(typeof(SnapshotWriter).FullName!));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_nothing_else_and_is_tried_again()
    {
        await OpenDataService.FillAsync(_folder.Path, OpenDataService.Notice("a/1"));
        var blocked = Path.Combine(_folder.Path, "open-data");
        await File.WriteAllTextAsync(blocked, "not a folder");
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        await Eventually.TrueAsync(() => service.Log.Of(typeof(SnapshotUpdates).FullName!).Any());
        Assert.Equal(503, (await service.SendAsync(null, "GET", "/open-data/notices.csv")).Status);
        Assert.Equal(200, (await service.SendAsync(null, "GET", "/api/notices/a-1")).Status);
        Assert.Contains("正在生成", await service.ReadAsync("/open-data"), StringComparison.Ordinal);
        Assert.Equal(200, (await service.SendAsync(null, "GET", "/open-data/catalog.jsonld")).Status);
        File.Delete(blocked);
        await service.SnapshotAsync(_ => true);
        Assert.Equal(["a-1"], await service.IdsAsync());
    }

    [Fact]
    public async Task Every_member_of_the_lines_is_in_the_dictionary()
    {
        await OpenDataService.FillAsync(_folder.Path, Sources.Read("every-kind"), Sources.Read("lanshan-2024-0000076"));
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        var known = DataItems.All.Select(item => item.Member).OfType<string>().ToHashSet();
        foreach (var line in (await service.ReadAsync("/open-data/notices.jsonl")).TrimEnd('\n').Split('\n'))
        {
            var notice = JsonElement.Parse(line);
            var members = notice.EnumerateObject().SelectMany(member => member.Name == "metadata"
                ? member.Value.EnumerateObject().Select(inner => $"metadata.{inner.Name}")
                : [member.Name]);
            Assert.All(members, member => Assert.Contains(member, known));
            Assert.All(
                DataItems.All.Where(item => item is { MayBeEmpty: false, Member: not null and not "links.page.href" }),
                item => Assert.Contains(item.Member, members));
        }
    }

    [Fact]
    public async Task Each_file_has_the_size_and_the_hash_that_its_manifest_says_in_every_coding()
    {
        await OpenDataService.FillAsync(_folder.Path, Sources.Read("every-kind"));
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        var snapshot = await service.SnapshotAsync(_ => true);
        Assert.Equal(12, snapshot.Manifest.Files.Count);
        foreach (var file in SnapshotFile.All)
        {
            foreach (var (coding, suffix) in new[] { ("identity", ""), ("gzip", ".gz"), ("br", ".br") })
            {
                using var response = await ServiceFixture.SendAsync(service.Client, file.Address, "GET", null, "Accept-Encoding", coding);
                var bytes = await response.Content.ReadAsByteArrayAsync();
                var stored = snapshot.Manifest.Files.Single(one => one.Name == file.Name + suffix);
                Assert.Equal(stored, new(stored.Name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
                Assert.Equal(suffix.Length == 0 ? [] : [coding], response.Content.Headers.ContentEncoding);
                Assert.StartsWith($"\"{snapshot.Manifest.Digest}.", response.Headers.ETag!.Tag, StringComparison.Ordinal);
                Assert.EndsWith($"{suffix}\"", response.Headers.ETag!.Tag, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_table_for_Excel_is_the_other_with_a_mark_and_guarded_cells()
    {
        await OpenDataService.FillAsync(
            _folder.Path,
            OpenDataService.Notice("a/1", title: "=HYPERLINK(\"http://a.example\",\"点\")"), OpenDataService.Notice("a/2", title: "－5 度"),
            OpenDataService.Notice("a/3", title: "普通的标题"));
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        var plain = CsvRecords.Read(await service.ReadAsync("/open-data/notices.csv"));
        var bytes = await service.Client.GetByteArrayAsync("/open-data/notices.csv?for=excel");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var excel = CsvRecords.Read(Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal(["标题", "普通的标题", "－5 度", "=HYPERLINK(\"http://a.example\",\"点\")"], plain.Select(record => record[3]));
        Assert.Equal(["标题", "普通的标题", "'－5 度", "'=HYPERLINK(\"http://a.example\",\"点\")"], excel.Select(record => record[3]));
        Assert.Equal(plain.Select(record => record[0]), excel.Select(record => record[0]));
        Assert.NotEqual(0xEF, (await service.Client.GetByteArrayAsync("/open-data/notices.csv"))[0]);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+86 539", true)]
    [InlineData("-5", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t内容", true)]
    [InlineData("\r内容", true)]
    [InlineData("  =1", true)]
    [InlineData("\u3000=1", true)]
    [InlineData("\u200B=1", true)]
    [InlineData("\n=1", true)]
    [InlineData("＝1", true)]
    [InlineData(" ＋1", true)]
    [InlineData("－1", true)]
    [InlineData("＠a", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("标题=1", false)]
    [InlineData("2024-07-19", false)]
    [InlineData("'=1", false)]
    [InlineData("—说明", false)]
    public void What_a_spreadsheet_could_evaluate_is_guarded(string cell, bool isGuarded) =>
        Assert.Equal(isGuarded ? "'" + cell : cell, FormulaGuard.Guard(cell));
}
