using System.Text;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Files;

/// <summary>Files beside an imported page are imported with it, and nothing from anywhere else.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ImportedFilesTests : IDisposable
{
    private const string Host = "www.example.gov.cn";

    private static readonly byte[] Pdf = "%PDF-1.4 附件"u8.ToArray();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1.pdf", "1.pdf")]
    [InlineData("/upload/1.PDF", "../upload/1.PDF")]
    [InlineData("./a/../files/1.pdf", "files/1.pdf")]
    [InlineData("%E9%99%84%E4%BB%B6.pdf", "附件.pdf")]
    [InlineData("%B8%BD%BC%FE.pdf", "附件.pdf")]
    [InlineData("%E9%99%84%E4%BB%B6.pdf", "%E9%99%84%E4%BB%B6.pdf")]
    [InlineData("附件 1.pdf", "附件 1.pdf")]
    [InlineData("Files/A.PDF", "files/a.pdf")]
    [InlineData("1.pdf?v=20240719", "1.pdf")]
    [InlineData("1.pdf?v=20240719", "1.pdf?v=20240719")]
    [InlineData("download.jsp?id=3", "download.jsp?id=3")]
    [InlineData("download.jsp?id=3", "download.jsp@id=3")]
    [InlineData("https://" + Host + "/info/1.pdf", "1.pdf")]
    [InlineData("//" + Host + "/info/1.pdf", "1.pdf")]
    [InlineData("http://static.example.gov.cn/1.pdf", "../../static.example.gov.cn/1.pdf")]
    public async Task A_file_of_a_saved_mirror_is_found_as_its_address_is_written(string address, string file)
    {
        Write($"{Host}/info/{file}", Pdf);
        var notice = await ImportAsync(Page($"<p>附件：<a href=\"{address}\">名单.pdf</a></p>"));
        var attachment = Assert.IsType<Attachment>(notice.Blocks[^1]);
        Assert.Equal(("application/pdf", Pdf.LongLength), (attachment.MediaType, attachment.Size));
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(Kept(attachment.Address)));
    }

    [Theory]
    [InlineData("../../../secret.pdf")]
    [InlineData("/../../secret.pdf")]
    [InlineData("..%2F..%2F..%2Fsecret.pdf")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/secret.pdf")]
    [InlineData("link.pdf")]
    [InlineData("linked/secret.pdf")]
    [InlineData("page.pdf")]
    [InlineData("empty.pdf")]
    [InlineData("large.pdf")]
    [InlineData("none.pdf")]
    public async Task What_lies_outside_behind_a_link_or_is_no_such_file_keeps_its_address_and_is_remarked(string address)
    {
        Write("../secret.pdf", Pdf);
        Directory.CreateDirectory(At($"{Host}/info"));
        File.CreateSymbolicLink(At($"{Host}/info/link.pdf"), At("../secret.pdf"));
        Directory.CreateSymbolicLink(At($"{Host}/info/linked"), At(".."));
        Write($"{Host}/info/page.pdf", "\n<!DOCTYPE html><title>404</title>"u8.ToArray());
        Write($"{Host}/info/empty.pdf", []);
        Write($"{Host}/info/large.pdf", new byte[(1 << 20) + 1]);
        var notice = await ImportAsync(
            Page($"<p>附件：<a href=\"{address}\">名单.pdf</a></p>"),
            "--Files:SizeLimitMegabytes=1", "--remarks",
            At("../remarks.tsv"));
        Assert.StartsWith("https://" + Host, Assert.IsType<Attachment>(notice.Blocks[^1]).Address, StringComparison.Ordinal);
        Assert.Contains("地址保持原样", await File.ReadAllTextAsync(At("../remarks.tsv")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "files")));
    }

    [Theory]
    [InlineData("logo.svg")]
    [InlineData("other.html")]
    [InlineData("run.js")]
    public async Task What_a_browser_runs_is_not_kept(string file)
    {
        Write($"{Host}/info/{file}", "<svg onload=alert(1)>"u8.ToArray());
        var notice = await ImportAsync(Page($"<p>见<a href=\"{file}\">另一页</a>和<img src=\"{file}\" alt=\"图\">。</p>"));
        Assert.All(FileAddresses.Of(notice), one => Assert.Equal($"https://{Host}/info/{file}", one.Address));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "files")));
    }

    [Fact]
    public async Task Pictures_and_linked_files_come_in_too_and_a_second_import_changes_nothing()
    {
        Write($"{Host}/info/map.png", "PNG"u8.ToArray());
        Write($"{Host}/info/表.xls", "XLS"u8.ToArray());
        var page = Page("<p><img src=map.png alt=\"路线图\"></p><p>请先填写<a href=\"表.xls\">申请表</a>再来。</p>");
        var first = await ImportAsync(page);
        Assert.All(FileAddresses.Of(first), one => Assert.NotNull(StoredFile.Parse(one.Address)));
        Assert.Equal(2, FileAddresses.Of(first).Count);
        var again = await ImportAsync(page);
        Assert.Equal(1, again.Revision);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_folder.Path, "files")).Length);
    }

    [Fact]
    public async Task A_page_of_a_plain_folder_finds_its_files_by_its_canonical_address_or_none()
    {
        Write("plain/files/1.pdf", Pdf);
        Write(
            "plain/2.md",
            Encoding.UTF8.GetBytes("---\ntitle: 标题\nindexNumber: a/2\npublishedOn: 2024-07-19\n---\n\n正文。\n\n![图](files/1.png)\n"));
        Write("plain/files/1.png", "PNG"u8.ToArray());
        Write(
            "plain/1.html",
            Html("<p>附件：<a href=\"files/1.pdf\">名单.pdf</a></p>", "<link rel=canonical href=\"https://www.other.gov.cn/art/9/1.html\">"));
        Assert.Equal(0, await Terminal.RunAsync(["import", At("plain"), .. Setting]));
        foreach (var id in (string[])["a-1", "a-2"])
        {
            Assert.NotNull(StoredFile.Parse(Assert.Single(FileAddresses.Of(await NoticeAsync(id))).Address));
        }
    }

    [Fact]
    public async Task A_page_without_an_index_number_is_stored_and_comes_back()
    {
        Write($"{Host}/info/t20240719.html", Encoding.UTF8.GetBytes(Page("").Replace("索引号", "编者", StringComparison.Ordinal)));
        Assert.Equal(0, await Terminal.RunAsync(["import", At(Host), .. Setting]));
        Assert.Equal("通知", (await NoticeAsync("t20240719")).Title);
        Assert.Equal(0, await Terminal.RunAsync(["import", At(Host), .. Setting]));
        Assert.Equal(0, await Terminal.RunAsync(["export", At("../all.jsonl"), .. Setting]));
    }

    [Fact]
    public async Task An_export_takes_the_files_along_and_refuses_one_that_was_changed()
    {
        Write($"{Host}/info/1.pdf", Pdf);
        var notice = await ImportAsync(Page("<p>附件：<a href=\"1.pdf\">名单.pdf</a></p>"));
        var export = At("../all.jsonl");
        Assert.Equal(0, await Terminal.RunAsync(["export", export, .. Setting]));
        var elsewhere = TestStore.Settings(_folder.Path + "/b");
        Assert.Equal(0, await Terminal.RunAsync(["import", export, .. elsewhere]));
        Assert.Equal(0, await Terminal.RunAsync(["import", export, .. Setting]));
        var path = Uri.UnescapeDataString(Assert.IsType<Attachment>(notice.Blocks[^1]).Address[1..]);
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "b", path)));

        await File.WriteAllTextAsync(Path.Combine(export + ".files", path["files/".Length..]), "other");
        Assert.Equal(
            1,
            await Terminal.RunAsync([
                "import", export, "--refusals",
                At("../refused.tsv"),
                .. TestStore.Settings(_folder.Path + "/c"),
            ]));
        Assert.Contains("与它的名字不符", await File.ReadAllTextAsync(At("../refused.tsv")), StringComparison.Ordinal);
    }

    private string[] Setting => TestStore.Settings(_folder.Path);

    private static string Page(string body) => Encoding.UTF8.GetString(Html(body, ""));

    private static byte[] Html(string body, string head) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><meta charset=utf-8>{head}<meta name=ArticleTitle content=\"通知\"><meta name=PubDate "
        + $"content=\"2024-07-19\"></head><body>"
            + $"<table><tr><td>索引号</td><td>a/1</td></tr></table><h1>通知</h1><div id=zoom><p>现将有关事项通知如下，请遵照执行。</p>{body}</div></body></html>"
    );

    [Fact]
    public async Task An_address_of_the_website_itself_is_imported_as_relative()
    {
        var page = Page($"<p>见<a href=\"http://{Host}/gk/notices/b-1#x\">另一则</a>和<a href=\"http://{Host}/other\">首页</a>。</p>");
        for (var time = 1; time <= 2; time++)
        {
            var notice = await ImportAsync(page, $"--Site:BaseUrl=https://{Host}/gk");
            Assert.Equal(["/notices/b-1#x", $"http://{Host}/other"], FileAddresses.Of(notice).Select(one => one.Address));
            Assert.Equal(1, notice.Revision);
        }
    }

    private async Task<Notice> ImportAsync(string page, params string[] args)
    {
        Write($"{Host}/info/1.html", Encoding.UTF8.GetBytes(page));
        Assert.Equal(0, await Terminal.RunAsync(["import", At($"{Host}/info/1.html"), .. Setting, .. args]));
        return await NoticeAsync("a-1");
    }

    private async Task<Notice> NoticeAsync(string name)
    {
        var store = OtherProcess.Notices(TestStore.Of(_folder.Path));
        var id = NoticeId.From(name)!.Value;
        return (await store.FindAsync(id, (await store.FindVersionAsync(id, default))!.Revision, default))!;
    }

    private string Kept(string address) => Path.Combine(_folder.Path, Uri.UnescapeDataString(address[1..]));

    private string At(string path) => Path.GetFullPath(Path.Combine(_folder.Path, "mirror", path));

    private void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }
}
