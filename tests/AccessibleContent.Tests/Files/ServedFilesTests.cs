using System.Net;
using System.Security.Cryptography;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Mirror;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;

namespace AccessibleContent.Tests.Files;

/// <summary>Files of imported pages over HTTP: by range, by validator, never executable, and gone with their notice.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ServedFilesTests : EmptyService
{
    private static readonly byte[] Bytes = [.. "%PDF-1.4 "u8, .. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    [Fact]
    public void A_notice_has_the_files_that_it_links_and_not_those_that_its_words_name()
    {
        static string File(string name) => $"/files/{new string('0', 32)}/{name}";
        var notice = Make.Markdown("占位") with
        {
            Blocks =
            [
                new Paragraph([
                    new TextRun(File("words.pdf")),
                    new Link(File("link.pdf") + "#page=2", [new TextRun("第二页")]),
                    new InlineImage(File("inline.png"), ""),
                ]),
                new ListBlock(null, [new([new Image(File("image.png"), "图")])]),
                new Attachment("名单", File("attached.xlsx"), null, null),
                new Paragraph([new Link("/files/other.pdf", [new TextRun("别的")])]),
            ],
        };
        Assert.Equal([File("link.pdf"), File("inline.png"), File("image.png"), File("attached.xlsx")], SqlFiles.Addresses(notice));
    }

    [Fact]
    public async Task A_file_has_the_validator_of_its_bytes_and_no_moment()
    {
        var file = await PublishAsync("名单 1.pdf");
        using var response = await AskAsync(file.Address);
        Assert.Equal(Bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..32]}\"", response.Headers.ETag!.ToString());
        Assert.Null(response.Content.Headers.LastModified);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        using var head = await AskAsync(file.Address, "HEAD");
        Assert.Equal(Bytes.Length, head.Content.Headers.ContentLength);
        using var unchanged = await AskAsync(file.Address, "GET", "If-None-Match", response.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(response.Headers.CacheControl!.ToString(), unchanged.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("bytes=0-8", 206, 0, 9)]
    [InlineData("bytes=5000-", 206, 5000, 9)]
    [InlineData("bytes=-10", 206, 4999, 10)]
    [InlineData("bytes=9999-", 416, 0, 0)]
    [InlineData("lines=1-2", 200, 0, 5009)]
    public async Task A_file_comes_by_range(string range, int status, int from, int length)
    {
        var file = await PublishAsync("1.pdf");
        using var response = await AskAsync(file.Address, "GET", "Range", range);
        Assert.Equal(status, (int)response.StatusCode);
        if (length > 0)
        {
            Assert.Equal(Bytes.AsSpan(from, length).ToArray(), await response.Content.ReadAsByteArrayAsync());
        }

        using var stale = await AskAsync(file.Address, "GET", "Range", range, "If-Range", "\"other\"");
        Assert.Equal((HttpStatusCode.OK, Bytes.Length), (stale.StatusCode, (int)stale.Content.Headers.ContentLength!));
    }

    [Theory]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT", 200)]
    [InlineData("W/TAG", 200)]
    [InlineData("TAG", 206)]
    public async Task A_range_comes_only_of_the_version_that_the_client_has(string version, int status)
    {
        var file = await PublishAsync("1.pdf");
        using var whole = await AskAsync(file.Address, "GET");
        var wanted = version.Replace("TAG", whole.Headers.ETag!.Tag, StringComparison.Ordinal);
        using var response = await AskAsync(file.Address, "GET", "Range", "bytes=0-8", "If-Range", wanted);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_range_of_head_is_not_looked_at()
    {
        var file = await PublishAsync("1.pdf");
        using var head = await AskAsync(file.Address, "HEAD", "Range", "bytes=0-8");
        Assert.Equal((HttpStatusCode.OK, Bytes.Length), (head.StatusCode, (int)head.Content.Headers.ContentLength!));
        Assert.False(head.Content.Headers.Contains("Content-Range"));
    }

    [Theory]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("If-Match", "*, \"x\"", 412)]
    [InlineData("Range", "bytes=9999-", 416)]
    public async Task An_error_has_nothing_of_the_file(string field, string value, int status)
    {
        var file = await PublishAsync("1.pdf");
        using var response = await AskAsync(file.Address, "GET", field, value);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.StartsWith("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(status == 416 ? "bytes */5009" : null, response.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task A_file_may_be_shown_by_others_and_its_sandbox_is_not_broken_by_an_opener_policy()
    {
        using var response = await AskAsync((await PublishAsync("a.png")).Address);
        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Single(response.Headers.GetValues("Permissions-Policy"));

        // Browsers refuse to open a document that has both.
        Assert.False(response.Headers.Contains("Cross-Origin-Opener-Policy"));
    }

    [Theory]
    [InlineData("a.pdf", "inline", false)]
    [InlineData("a.png", "inline", true)]
    [InlineData("a.xls", "attachment", true)]
    [InlineData("a.txt", "attachment", true)]
    [InlineData("a.zip", "attachment", true)]
    public async Task Nothing_in_a_file_runs(string name, string disposition, bool isSandboxed)
    {
        using var response = await AskAsync((await PublishAsync(name)).Address);
        Assert.Equal(disposition, response.Content.Headers.ContentDisposition!.DispositionType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(isSandboxed, policy.Contains("sandbox", StringComparison.Ordinal));
    }

    [Fact]
    public void No_kind_of_file_is_one_that_a_browser_runs() => Assert.All(FileKind.All, type =>
    {
        Assert.DoesNotContain(type.Extension, (string[])[".html", ".htm", ".svg", ".xml", ".js", ".xhtml", ".swf", ".mht"]);
        Assert.True(!type.IsShown || type.MediaType == "application/pdf" || type.ServedType.Split('/')[0] is "image" or "audio" or "video");
    });

    [Fact]
    public void The_web_server_knows_every_kind_by_the_same_media_type()
    {
        var types = System
            .Text.RegularExpressions.Regex.Matches(
                File.ReadAllText(Path.Combine(Sources.Root, "nginx/accessible-content/files.conf")),
                @"^    (\S+/\S+) ([^;]+);$",
                System.Text.RegularExpressions.RegexOptions.Multiline)
            .SelectMany(match => match.Groups[2].Value.Split(' ').Select(extension => ("." + extension, match.Groups[1].Value)));
        Assert.Equal(
            FileKind
                .All.Where(kind => kind.MediaType is not null)
                .Select(kind => (kind.Extension, kind.ServedType))
                .OrderBy(kind => kind.Extension, StringComparer.Ordinal),
            types.OrderBy(type => type.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void The_web_server_shows_the_same_kinds_and_saves_the_others()
    {
        var settings = File.ReadAllText(Path.Combine(Sources.Root, "nginx/accessible-content/http.conf"));
        var shown = System
            .Text.RegularExpressions.Regex.Match(
                settings,
                @"map \$uri \$ac_kept_disposition \{\s+default attachment;\s+~(\S+) inline;\s+\}")
            .Groups[1]
            .Value;
        Assert.NotEqual("", shown);
        Assert.All(
            FileKind.All,
            kind => Assert.Equal(kind.IsShown, System.Text.RegularExpressions.Regex.IsMatch("/files/0/a" + kind.Extension, shown)));
    }

    [Fact]
    public async Task A_file_of_no_notice_and_an_address_that_is_not_ours_are_404()
    {
        var file = await PublishAsync("a.pdf");
        var orphan = await KeepAsync("b.pdf", [1, 2, 3]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(orphan.Address));
        foreach (
            var wrong in (string[])
                [
                    $"/files/{file.Hash}/b.pdf",
                    $"/files/{file.Hash.ToUpperInvariant()}/a.pdf",
                    $"/FILES/{file.Hash}/a.pdf",
                    $"/files/{file.Hash}/.part",
                    $"/files/{file.Hash}/",
                ])
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(wrong));
        }

        foreach (var climbing in (string[])[$"/files/{file.Hash}/..%2F..%2Fnotices.db", "/files/..%2f/notices.db"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(climbing));
        }
    }

    [Fact]
    public async Task A_file_goes_with_the_last_notice_that_has_it()
    {
        var file = await PublishAsync("a.pdf");
        await WriteAsync("b-2", "PUT", Body("b/2", "正文。", file));
        Assert.Equal(HttpStatusCode.NoContent, await WriteAsync("a-1", "DELETE", "{\"reason\":\"有误\"}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(file.Address));

        // A corrected revision is still in the history, with its files.
        Assert.Equal(HttpStatusCode.OK, await WriteAsync("b-2", "PUT", Body("b/2", "没有附件了。", null)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(file.Address));
        Assert.Equal(HttpStatusCode.NoContent, await WriteAsync("b-2", "DELETE", "{\"reason\":\"有误\"}"));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(file.Address));
    }

    [Fact]
    public async Task The_mirror_has_what_is_shown_and_nothing_else()
    {
        var (file, other) = (await KeepAsync("a.pdf", Bytes), await KeepAsync("b.pdf", [1, 2, 3]));
        var kept = (FileStore)App.Services.GetService(typeof(FileStore))!;
        var mirror = new MirrorFiles(Path.Combine(Folder, "mirror"));
        Assert.Equal(2, await mirror.UpdateAsync([file, other], kept, (_, make) => make(), default));
        Assert.Equal(1, await mirror.UpdateAsync([other], kept, (_, make) => make(), default));
        Assert.Equal(
            Path.Combine(Folder, "mirror/files", other.Path),
            Assert.Single(Directory.GetFiles(Path.Combine(Folder, "mirror"), "*", SearchOption.AllDirectories)));
    }

    private static string Body(string index, string text, StoredFile? file) =>
        $"---\ntitle: 标题\nindexNumber: {index}\npublishedOn: 2024-07-19\n---\n\n{text}\n"
        + (file is null ? "" : $"\n[附件]({file.Address})\n");

    private async Task<StoredFile> KeepAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, "source");
        await File.WriteAllBytesAsync(path, bytes);
        return (await ((FileStore)App.Services.GetService(typeof(FileStore))!).KeepAsync(path, name, default)).File!;
    }

    private async Task<StoredFile> PublishAsync(string name)
    {
        var file = await KeepAsync(name, Bytes);
        Assert.Equal(HttpStatusCode.Created, await WriteAsync("a-1", "PUT", Body("a/1", "正文。", file)));
        return file;
    }

    private async Task<HttpStatusCode> WriteAsync(string id, string method, string body)
    {
        using var content = new StringContent(body, null, method == "PUT" ? "text/markdown" : "application/json");
        using var response = await ServiceFixture.WriteAsync(Client, "/api/notices/" + id, method, content);
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> AskAsync(string path, string method = "GET", params string[] fields) =>
        ServiceFixture.SendAsync(Client, path, method, null, fields);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await AskAsync(path);
        return response.StatusCode;
    }
}
