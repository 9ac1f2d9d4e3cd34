using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>What a page loads, and how it works without scripts.</summary>
[Collection<SiteTests>]
public sealed class OriginTests(SiteUnderTest site)
{
    [Fact]
    public async Task No_request_leaves_the_origin_and_nothing_is_refused_by_the_security_policy()
    {
        var page = await site.OpenAsync(390);
        var requests = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        page.PageError += (_, error) => complaints.Enqueue(error);
        foreach (var (one, preferences) in from preferences in SitePage.Visits from one in SitePage.All select (one, preferences))
        {
            await page.GotoAsync(preferences.To(one.Path));
        }

        Assert.All(requests, request => Assert.StartsWith(site.Base + "/", request, StringComparison.Ordinal));

        // The browser reports the status of a page that is an error; everything else would be an error of ours.
        Assert.All(complaints, complaint => Assert.Contains("the server responded with a status of", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_remembered_on_the_readers_machine_unless_a_switch_was_used()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/elder/");
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task Every_switch_works_without_a_script_and_is_kept_from_page_to_page()
    {
        var page = await site.OpenAsync(390, new() { JavaScriptEnabled = false });
        await page.GotoAsync("/");
        await page.ClickAsync("text=长者模式");
        await page.ClickAsync("[aria-label='特大（字号）']");
        await page.ClickAsync("summary:has-text('配色')");
        await page.ClickAsync("[aria-label='深底浅字（配色）']");
        await page.ClickAsync(".notices a >> nth=0");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/elder/notices/.*size=36&scheme=dark"));
        await page.ClickAsync("text=返回列表");
        await page.FillAsync("#q", "停水");
        await page.ClickAsync("form button:has-text('搜索')");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/elder/search\\?.*size=36"));
        await Assertions.Expect(page.Locator(".notices li").First).ToBeVisibleAsync();
        await page.ClickAsync("text=返回标准版 >> nth=0");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(site.Base)}/search\\?"));
        await page.ClickAsync("summary:has-text('繁體')");
        await page.ClickAsync("a[lang='zh-Hant-TW']");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(site.Base)}/zh-hant-tw/search"));
        Assert.False(await page.Locator(".aloud").IsVisibleAsync());
    }

    [Fact]
    public async Task A_form_filters_by_what_was_chosen_and_keeps_the_looks()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/elder/?size=28");
        await page.ClickAsync("summary:has-text('筛选')");
        await page.SelectOptionAsync("#catalog", "财政信息");
        await page.ClickAsync("button:has-text('筛选')");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("catalog=.*size=28|size=28.*catalog="));
        await Assertions.Expect(page.Locator(".notices li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_code_to_scan_holds_the_address_of_the_page()
    {
        Tool.Needs("/usr/bin/zbarimg", "Debian package zbar-tools");
        var page = await site.OpenAsync();
        await page.GotoAsync("/elder" + SitePage.Seed + "?scheme=dark");
        var picture = Path.Combine(Path.GetTempPath(), $"accessible-content-{Environment.ProcessId}.png");
        await page.Locator(".code svg").ScreenshotAsync(new() { Path = picture });
        var (read, _) = await Tool.RunAsync("/usr/bin/zbarimg", Path.GetTempPath(), "--quiet", "--raw", picture);
        File.Delete(picture);
        Assert.Equal($"{site.Base}/elder{SitePage.Seed}", read.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/elder")]
    public async Task A_notice_with_tables_and_files_reads_whole_without_a_script(string prefix)
    {
        var page = await site.OpenAsync(320, new() { JavaScriptEnabled = false });
        await page.GotoAsync(prefix + SitePage.Corrected);
        var article = page.Locator("article");
        foreach (var words in (string[])["更正说明", "白沙埠镇", "8:30—12:00，13:00—17:00", "附件2", "上门服务预约申请表"])
        {
            await Assertions.Expect(article).ToContainTextAsync(words, new() { UseInnerText = true });
        }

        Assert.Empty(
            await article
                .Locator("p:not(.tools p), td, .attachments a")
                .EvaluateAllAsync<string[]>("all => all.filter(one => !one.checkVisibility()).map(one => one.outerHTML)"));

        // What needs a script is not shown, and not mentioned.
        Assert.Empty(
            await page.Locator("button[type=button], [role=status]")
                .EvaluateAllAsync<string[]>("all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML)"));
    }

    [Theory]
    [InlineData("/usr/bin/lynx", "-dump -nolist -width=100 -display_charset=utf-8")]
    [InlineData("/usr/bin/w3m", "-dump -cols 100 -I UTF-8 -O UTF-8")]
    public async Task A_text_browser_shows_the_words_of_the_plain_text_in_their_order(string browser, string arguments)
    {
        SiteUnderTest.NeedsBrowser();
        Tool.Needs(browser, "Debian packages lynx and w3m");
        using var client = new HttpClient { BaseAddress = new Uri(site.Base) };
        foreach (
            var (prefix, path) in from prefix in (string[])["", "/elder"]
                                  from path in (string[])[SitePage.Seed, SitePage.Corrected]
                                  select (prefix, path))
        {
            var (output, _) = await Tool.RunAsync(browser, Path.GetTempPath(), [.. arguments.Split(' '), site.Base + prefix + path]);

            // Of the record, the line of date and publisher has no labels in 长者模式.
            var dump = Words(output);
            var place = 0;
            foreach (
                var sentence in PlainWords
                    .Of(await client.GetStringAsync($"/api{path}/plain"))
                    .Select(Words)
                    .Where(sentence => sentence.Length > 0 && !(prefix == "/elder" && sentence is "发布日期" or "发布机构")))
            {
                var found = dump.IndexOf(sentence, place, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{browser} {prefix}{path}: {sentence}\n{output}");
                place = found + sentence.Length;
            }
        }
    }

    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
