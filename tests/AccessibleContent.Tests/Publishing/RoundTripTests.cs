using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Publishing;

/// <summary>What was read with absolute addresses and written back is the same notice, with the same files.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class RoundTripTests : IAsyncLifetime
{
    private const string Id = "a-2024-1";
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public ValueTask InitializeAsync() => StartAsync("https://www.example.gov.cn/gk");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://www.example.gov.cn")]
    [InlineData("http://[2001:db8::1]:8080/gk/a")]
    public async Task The_same_json_is_no_new_revision_wherever_the_website_is(string moved)
    {
        var file = await PublishAsync();
        await IsUnchangedAsync(file, "https://www.example.gov.cn/gk");
        await StopAsync();
        await StartAsync(moved);
        await IsUnchangedAsync(file, moved);
    }

    [Theory]
    [InlineData("http://www.example.gov.cn/gk")]
    [InlineData("https://WWW.EXAMPLE.gov.cn:443/gk")]
    public async Task Another_spelling_of_the_host_is_the_same_address(string host)
    {
        var file = await PublishAsync();
        var json = (await ReadAsync()).Replace("https://www.example.gov.cn/gk", host, StringComparison.Ordinal);
        Assert.Equal("unchanged", await PutAsync(json, "application/json"));
        Assert.Contains(file.Address, Addresses(await StoredAsync()));
    }

    [Theory]
    [InlineData(
        "text/html",
        "<title>通知</title><meta name=PubDate content=2024-07-18><div class=article-content><p>见<a href={0}>名单</a>。</p></div>")]
    [InlineData("text/markdown", "---\ntitle: 通知\npublishedOn: 2024-07-18\n---\n\n见[名单]({0})。\n")]
    public async Task Pages_and_markdown_are_stored_with_relative_addresses(string type, string page)
    {
        var file = await KeepAsync();
        var body = page.Replace("{0}", "https://www.example.gov.cn/gk" + file.Address, StringComparison.Ordinal);
        Assert.Equal("created", await PutAsync(body, type));
        Assert.Equal([file.Address], Addresses(await StoredAsync()));
        using var response = await _client.GetAsync(new Uri("/gk" + file.Address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task IsUnchangedAsync(StoredFile file, string root)
    {
        var json = await ReadAsync();
        Assert.Contains($"\"{root}{file.Address}\"", json, StringComparison.Ordinal);
        Assert.Equal("unchanged", await PutAsync(json, "application/json"));
        Assert.Equal(
            [file.Address, file.Address, "images/a.png", "/notices/b-1#x", "#top", "//other.example/x"],
            Addresses(await StoredAsync()));
        using var response = await _client.GetAsync(new Uri(file.Address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<StoredFile> PublishAsync()
    {
        var file = await KeepAsync();
        var notice = Make.Markdown("见附件。") with
        {
            Id = NoticeId.From(Id)!.Value,
            Blocks =
            [
                new Paragraph([new Link(file.Address, [new TextRun("名单")]), new InlineImage(file.Address, "图")]),
                new Image("images/a.png", "示意图"),
                new Paragraph([new Link("/notices/b-1#x", [new TextRun("另一则")]), new Link("#top", [new TextRun("返回")])]),
                new Attachment("名单", "//other.example/x", null, null),
            ],
        };
        await ServiceFixture.PublishAsync(_app.Services, notice with { Metadata = notice.Metadata with { IndexNumber = null } });
        return file;
    }

    private async Task<StoredFile> KeepAsync()
    {
        var path = Path.Combine(_folder.Path, "名单 1.pdf");
        await File.WriteAllBytesAsync(path, "%PDF-1.4 "u8.ToArray());
        return (await _app.Services.GetRequiredService<FileStore>().KeepAsync(path, "名单 1.pdf", default)).File!;
    }

    private Task<string> ReadAsync() => _client.GetStringAsync($"/api/notices/{Id}?script=zh-Hans&mode=standard&form=json");

    private async Task<string?> PutAsync(string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await ServiceFixture.WriteAsync(_client, $"/api/notices/{Id}", "PUT", content);
        var report = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(response.IsSuccessStatusCode, report.ToString());
        return report.GetProperty("outcome").GetString();
    }

    private async Task<Notice> StoredAsync()
    {
        var store = _app.Services.GetRequiredService<INoticeStore>();
        var version = await store.FindVersionAsync(NoticeId.From(Id)!.Value, default);
        return (await store.FindAsync(version!.Id, version.Revision, default))!;
    }

    private static string[] Addresses(Notice notice) => [.. FileAddresses.Of(notice).Select(one => one.Address)];

    private async ValueTask StartAsync(string root)
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=", $"--Site:BaseUrl={root}");
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    private async ValueTask StopAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
