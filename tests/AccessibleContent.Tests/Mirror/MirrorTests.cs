using System.Net;
using AccessibleContent.Api;
using AccessibleContent.Api.Mirror;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AccessibleContent.Tests.Mirror;

/// <summary>What a mirror holds of a store, whenever it was started.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class MirrorTests : EmptyService
{
    private string Mirrored => Path.Combine(Folder, "mirror");

    [Fact]
    public async Task What_was_withdrawn_before_the_mirror_began_is_told_as_the_service_tells_it()
    {
        await PublishAsync("a-1");
        using (
            var withdrawn = await ServiceFixture.WriteAsync(
                Client, "/api/notices/a-1", "DELETE",
                new StringContent("{\"reason\":\"内容有误\"}", null, "application/json")))
        {
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        }

        Assert.Equal(1, (await UpdateAsync()).Notices);
        using var told = await Client.GetAsync(new Uri("/api/notices/a-1?script=zh-Hant&mode=standard&form=text", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, told.StatusCode);
        Assert.Equal(await told.Content.ReadAsStringAsync(), await File.ReadAllTextAsync(Mirrored + "/a-1/zh-Hant.standard.txt"));
    }

    [Fact]
    public async Task Every_mirrored_address_has_the_type_that_the_web_server_gives_its_file()
    {
        await PublishAsync("a-1");
        await UpdateAsync();
        var types = NginxMap.TypesOf(
            await File.ReadAllTextAsync(Path.Combine(Sources.Root, "nginx", "accessible-content", "mirror.conf"))).Rows;
        var pages = Path.Combine(Mirrored, "_pages");
        var bodies = Directory.GetDirectories(pages, "*", SearchOption.AllDirectories)
            .Where(folder => new DirectoryInfo(folder).LinkTarget is not null)
            .Select(folder => Directory.GetFiles(folder, "body.*").MinBy(file => file.Length)!)
            .ToList();
        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
        {
            var path = Path.GetRelativePath(pages, Path.GetDirectoryName(body)!);
            var address = "/" + path[..path.LastIndexOf('_')].TrimEnd('.');
            using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
            var type = types.Single(row => row.Value.Split(' ').Contains(Path.GetExtension(body)[1..])).Key;
            Assert.Equal((address, type), (address, response.Content.Headers.ContentType!.ToString()));
            Assert.Contains("max-age=60", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(bodies, body => body.Contains("terms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_as_long_as_one_may_be_is_held()
    {
        var longest = new string('告', NoticeId.MaxBytes / 3);
        await PublishAsync(longest);
        await PublishAsync("a-1");
        Assert.Equal(2, (await UpdateAsync()).Notices);
        Assert.True(File.Exists($"{Mirrored}/{longest}/zh-Hans.elder.page.html.br"));
        Assert.True(File.Exists(Mirrored + "/a-1/zh-Hans.elder.page.html.br"));
        Assert.Equal((2, 0, 0), await UpdateAsync() is var again ? (again.Notices, again.Written, again.Removed) : default);
    }

    [Fact]
    public async Task It_holds_the_newest_notices_of_a_number_and_lets_go_of_the_others()
    {
        foreach (var id in (string[])["a-1", "a-2", "a-3"])
        {
            await PublishAsync(id);
        }

        var mirror = App.Services.GetRequiredService<MirrorWriter>();
        var folder = new MirrorFolder(Mirrored, TimeProvider.System);
        Assert.Equal(3, (await mirror.UpdateAsync(folder, default))!.Notices);
        Assert.Equal(2, (await mirror.UpdateAsync(folder, default, newest: 2))!.Notices);
        Assert.False(Directory.Exists(Mirrored + "/a-1"));
        Assert.True(Directory.Exists(Mirrored + "/a-2") && Directory.Exists(Mirrored + "/a-3"));
    }

    [Fact]
    public async Task The_version_of_a_list_of_several_pages_names_the_next()
    {
        for (var number = 1; number <= 21; number++)
        {
            await PublishAsync($"a-{number}");
        }

        await UpdateAsync();
        using var list = await Client.GetAsync(new Uri("/api/notices?script=zh-Hant-TW", UriKind.Relative));
        var cursor = list.Headers.GetValues("Link").Single().Split("cursor=")[1].Split('>')[0];
        Assert.Equal(
            $"@{list.Headers.ETag!.Tag.Trim('"')}~{cursor}",
            Path.GetFileName(new FileInfo(Mirrored + "/_pages/api/notices._zh-Hant-TW").LinkTarget));
        Assert.Equal(0, (await UpdateAsync()).Written);
    }

    [Fact]
    public async Task A_service_that_starts_slowly_keeps_its_mirror_whole()
    {
        await UpdateAsync();
        string[] settings =
        [
            .. TestStore.Settings(Folder),
            "--Seeds:Path=", "--Logging:LogLevel:Default=None", "--urls=http://127.0.0.1:0",
            "--Mirror:Path=" + Mirrored,
        ];
        await using var slow = Service.Build(settings, services => services.AddSingleton<IHostedService>(new SlowStart()));
        var starting = slow.StartAsync();
        await Eventually.TrueAsync(() =>
        {
            Assert.True(File.Exists(Mirrored + "/_pages/robots.txt._/body.txt"));
            return starting.IsCompleted;
        });
        await starting;
        await PublishAsync("a-1");
        await Eventually.TrueAsync(() => Directory.Exists(Mirrored + "/a-1"));
        Assert.True(File.Exists(Mirrored + "/_pages/robots.txt._/body.txt"));
    }

    [Fact]
    public async Task Two_instances_that_keep_one_mirror_leave_it_whole()
    {
        await using var other = await ServiceFixture.StartAsync(Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        var publishing = Task.Run(async () =>
        {
            for (var number = 1; number <= 12; number++)
            {
                await PublishAsync($"a-{number}");
            }
        });
        var updates = 0;
        do
        {
            await Task.WhenAll(((WebApplication[])[App, other]).Select(app => Task.Run(async () =>
                _ = await app.Services.GetRequiredService<MirrorWriter>().UpdateAsync(new(Mirrored, TimeProvider.System), default)
                    is null
                    ? 0
                    : Interlocked.Increment(ref updates))));
        }
        while (!publishing.IsCompleted);
        await publishing;
        await UpdateAsync();
        Assert.True(updates > 0);
        Assert.Equal(12, Directory.GetDirectories(Mirrored, "a-*").Length);
        Assert.All(
            Directory.GetDirectories(Mirrored, "a-*"),
            notice => Assert.Equal((Rendition.All.Count + 8) * 3, Directory.GetFiles(notice).Length));
    }

    [Fact]
    public async Task Who_has_the_turn_is_not_disturbed()
    {
        await PublishAsync("a-1");
        var mirror = App.Services.GetRequiredService<MirrorWriter>();
        using (new MirrorFolder(Mirrored, TimeProvider.System).TryTakeTurn())
        {
            Assert.Null(await mirror.UpdateAsync(new(Mirrored, TimeProvider.System), default));
        }

        Assert.False(Directory.Exists(Mirrored + "/a-1"));
        Assert.Equal(1, (await UpdateAsync()).Notices);
    }

    [Fact]
    public void A_turn_that_cannot_be_taken_for_another_reason_says_so()
    {
        Directory.CreateDirectory(Mirrored + "/_versions");
        File.CreateSymbolicLink(Mirrored + "/_versions/.turn", "/nowhere/turn");
        Assert.ThrowsAny<IOException>(() => new MirrorFolder(Mirrored, TimeProvider.System).TryTakeTurn());
    }

    [Fact]
    public void A_version_that_another_process_has_just_written_or_left_is_not_swept_away()
    {
        var now = DateTime.UnixEpoch.AddDays(20_000);
        var folder = new MirrorFolder(Mirrored, new FixedTime(now));
        using (folder.TryTakeTurn())
        {
            Directory.SetLastWriteTimeUtc(Directory.CreateDirectory(Mirrored + "/_versions/a@fresh").FullName, now);
            Directory.SetLastWriteTimeUtc(Directory.CreateDirectory(Mirrored + "/_versions/a@old").FullName, now.AddMinutes(-1));
            Assert.Equal(1, folder.Sweep());
            Assert.True(folder.HasLeft);
            Assert.Equal("a@fresh", Path.GetFileName(Assert.Single(Directory.GetDirectories(Mirrored + "/_versions"))));
        }
    }

    [Fact]
    public async Task Each_rendition_and_page_of_a_notice_is_rendered_once_for_all_codings()
    {
        await PublishAsync("a-1");
        await UpdateAsync();
        var figures = PrometheusText.Parse(await Client.GetStringAsync(new Uri("/metrics", UriKind.Relative)));

        // Once more in each feed.
        Assert.Equal(Rendition.All.Count + 8 + 2, figures.Value("accessible_content_render_duration_seconds_count"));
    }

    private async Task PublishAsync(string id)
    {
        using var body = new StringContent(
            $"---\ntitle: 标题\nindexNumber: {id}\npublishedOn: 2024-07-19\n---\n\n正文。\n",
            null,
            "text/markdown");
        using var published = await ServiceFixture.WriteAsync(Client, "/api/notices/" + Uri.EscapeDataString(id), "PUT", body);
        Assert.Equal(HttpStatusCode.Created, published.StatusCode);
    }

    private async Task<MirrorCounts> UpdateAsync() =>
        (await App.Services.GetRequiredService<MirrorWriter>().UpdateAsync(new(Mirrored, TimeProvider.System), default))!;

    private sealed class SlowStart : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.Delay(2_000, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class FixedTime(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
