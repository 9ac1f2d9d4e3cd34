using System.Net;
using AccessibleContent.Api.Mirroring;
using AccessibleContent.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Mirroring;

/// <summary>What a mirror holds of a store, whenever it was begun.</summary>
public sealed class MirrorTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private string Mirrored => Path.Combine(_folder.Path, "mirror");

    public async ValueTask InitializeAsync()
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_withdrawn_before_the_mirror_began_is_told_as_the_service_tells_it()
    {
        await PublishAsync("a-1");
        using (var withdrawn = await ServiceFixture.WriteAsync(_client, "/api/notices/a-1", "DELETE", new StringContent("{\"reason\":\"内容有误\"}", null, "application/json")))
        {
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        }

        Assert.Equal(1, (await UpdateAsync()).Notices);
        using var told = await _client.GetAsync(new Uri("/api/notices/a-1?script=zh-Hant&mode=standard&form=text", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, told.StatusCode);
        Assert.Equal(await told.Content.ReadAsStringAsync(), await File.ReadAllTextAsync(Mirrored + "/a-1/zh-Hant.standard.txt"));
    }

    [Fact]
    public async Task An_id_as_long_as_a_name_of_a_file_is_held_and_a_longer_one_hinders_nobody()
    {
        var (longest, longer) = (new string('告', 85), new string('告', 86));
        await PublishAsync(longest);
        await PublishAsync(longer);
        await PublishAsync("a-1");
        Assert.Equal(2, (await UpdateAsync()).Notices);
        Assert.True(File.Exists($"{Mirrored}/{longest}/zh-Hans.elder.page.html.br"));
        Assert.True(File.Exists(Mirrored + "/a-1/zh-Hans.elder.page.html.br"));
        Assert.Equal((2, 0, 0), await UpdateAsync() is var again ? (again.Notices, again.Written, again.Removed) : default);
    }

    [Fact]
    public async Task The_version_of_a_list_of_several_pages_names_the_next()
    {
        for (var number = 1; number <= 21; number++)
        {
            await PublishAsync($"a-{number}");
        }

        await UpdateAsync();
        using var list = await _client.GetAsync(new Uri("/api/notices?script=zh-Hant-TW", UriKind.Relative));
        var cursor = list.Headers.GetValues("Link").Single().Split("cursor=")[1].Split('>')[0];
        Assert.Equal($"@{list.Headers.ETag!.Tag.Trim('"')}~{cursor}", Path.GetFileName(new FileInfo(Mirrored + "/_pages/api/notices._zh-Hant-TW").LinkTarget));
        Assert.Equal(0, (await UpdateAsync()).Written);
    }

    private async Task PublishAsync(string id)
    {
        using var body = new StringContent($"---\ntitle: 标题\nindexNumber: {id}\npublishedOn: 2024-07-19\n---\n\n正文。\n", null, "text/markdown");
        using var published = await ServiceFixture.WriteAsync(_client, "/api/notices/" + Uri.EscapeDataString(id), "PUT", body);
        Assert.Equal(HttpStatusCode.Created, published.StatusCode);
    }

    private Task<MirrorCounts> UpdateAsync() => _app.Services.GetRequiredService<Mirror>().UpdateAsync(new(Mirrored), default);
}
