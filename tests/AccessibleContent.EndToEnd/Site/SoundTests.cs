using System.Globalization;
using System.Net;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The sound of a notice, made by a real engine and played by a real browser.</summary>
[Collection<SiteTests>]
public sealed class SoundTests(SiteUnderTest site) : IDisposable
{
    // The engine of Debian, whose voice is for tests, and a program that makes MP3 of what it says.
    private const string Espeak = "set -o pipefail; espeak-ng -v cmn-latn-pinyin -m --stdin --stdout | lame --quiet -t -m m -b 32 - -";
    private const string Notice = "seed-2024-0000001";
    private const string Text =
        """
        ---
        title: 关于城东片区停水的通知
        indexNumber: seed/2024-0000001
        publishedOn: 2024-07-19
        publisher: 示例区水务局
        ---

        各村居、各单位：

        因供水管道检修，城东片区将暂停供水。请各村居民提前储水，并请互相转告。

        - 停水的时间是早上八点到下午五点；
        - 停水的地方是银雀山街道和金雀山街道；
        - 恢复供水以后，请先放一会儿水再用。

        给大家带来的不便，请谅解。
        """;

    private const string Address = $"/api/notices/{Notice}/audio?script=zh-Hans";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accessible-content-sound-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    [Fact]
    public async Task A_real_engine_makes_sound_of_a_notice_whole_and_in_pieces()
    {
        NeedsEngine();
        var seconds = new List<double>();
        foreach (var more in (string[][])[[], ["--Speech:MaxBytes=1000"], ["--Speech:Flatten=true"]])
        {
            await using var app = await StartAsync(more);
            seconds.Add(Mp3.SecondsOf(await HearAsync(app)));
        }

        // About four characters a second; what is said in pieces has pauses between them.
        Assert.InRange(seconds[0], 15, 120);
        Assert.InRange(seconds[1], seconds[0] * 0.9, seconds[0] * 1.3);
        Assert.InRange(seconds[2], seconds[0] * 0.8, seconds[0] * 1.3);
    }

    [Theory]
    [InlineData("", 390, 50)]
    [InlineData("/elder", 390, 75)]
    [InlineData("/zh-hant-tw/elder", 320, 75)]
    public async Task The_player_fits_the_page_and_is_as_large_as_its_mode_is(string prefix, int width, int height)
    {
        await using var app = await StartAsync([], "cat");
        var page = await site.OpenAsync(width);
        await page.GotoAsync($"{app.Urls.Single()}{prefix}/notices/{Notice}");
        var box = await page.Locator("article .tools + .sound audio").BoundingBoxAsync();
        Assert.InRange(box!.Height, height, 200);
        Assert.InRange(box.X + box.Width, 200, width);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FaultsAsync(page));
    }

    [Fact]
    public async Task Whoever_plays_a_sound_first_is_told_when_it_is_made()
    {
        NeedsEngine();
        await using var app = await StartAsync([]);
        var page = await site.OpenAsync(390);
        await page.GotoAsync($"{app.Urls.Single()}/notices/{Notice}");
        await page.EvaluateAsync(
            "() => { const one = document.querySelector('audio'); one.muted = true; one.play().catch(() => {}); }");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("录音正在生成");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("录音已经做好", new() { Timeout = 60_000 });
        await page.EvaluateAsync("() => document.querySelector('audio').play()");
        await page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 0.2");
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('audio').duration"), 15, 120);
    }

    private static void NeedsEngine()
    {
        Tool.Needs("/usr/bin/espeak-ng", "Debian package espeak-ng");
        Tool.Needs("/usr/bin/lame", "Debian package lame");
    }

    private static async Task<byte[]> HearAsync(WebApplication app)
    {
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        for (var i = 0; i < 300; i++)
        {
            using var response = await client.GetAsync(Address);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return await response.Content.ReadAsByteArrayAsync();
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The sound was not made within a minute.");
    }

    private async Task<WebApplication> StartAsync(string[] more, string engine = Espeak)
    {
        var seeds = _folder.CreateSubdirectory("seeds");
        await File.WriteAllTextAsync(Path.Combine(seeds.FullName, "notice.md"), Text);
        var app = Service.Build(
        [
            $"--urls=http://127.0.0.1:{Ports.Free().ToString(CultureInfo.InvariantCulture)}", $"--Seeds:Path={seeds.FullName}",
            $"--Store:ConnectionString=Data Source={_folder.FullName}/notices.db", "--Logging:LogLevel:Default=Error",
            "--Speech:Command:0=/bin/bash", "--Speech:Command:1=-c", $"--Speech:Command:2={engine}", "--Speech:StripLanguage=true",
            .. more,
        ]);
        await app.StartAsync();
        return app;
    }
}
