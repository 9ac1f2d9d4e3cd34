using System.Text.RegularExpressions;
using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>What the script adds, in a browser with a fake voice that records what it says, and pauses when told.</summary>
[Collection<SiteTests>]
public sealed class ScriptTests(SiteUnderTest site)
{
    private const string Voice =
        """
        window.said = [];
        const voice = { paused: false, current: null };
        Object.defineProperty(window, "speechSynthesis", { value: {
          speak(utterance) { window.said.push(utterance); voice.current = utterance; },
          cancel() { voice.current = null; },
          pause() { voice.paused = true; },
          resume() { voice.paused = false; },
          getVoices: () => [],
        } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        window.finish = () => { const one = voice.current; if (!voice.paused && one) { one.onend(); } };
        """;

    [Theory]
    [InlineData("", "zh-CN")]
    [InlineData("/elder", "zh-CN")]
    [InlineData("/zh-hant-tw/elder", "zh-TW")]
    [InlineData("/zh-hant-hk", "zh-HK")]
    public async Task A_notice_is_read_whole_sentence_by_sentence_in_its_language(string prefix, string language)
    {
        var page = await SpeakingAsync(prefix + SitePage.Seed);
        Assert.Equal(0, await page.EvaluateAsync<int>("said.length"));
        await page.ClickAsync("[data-do=start]");
        for (var sentences = 0; await page.Locator("[data-do=stop]").IsVisibleAsync(); sentences++)
        {
            Assert.True(sentences < 500, "the reading does not end");
            await page.EvaluateAsync("finish()");
        }

        Assert.Equal(
            await page.EvaluateAsync<string>("document.querySelector('article').textContent.replace(/\\s/g, '')"),
            await page.EvaluateAsync<string>("said.map(one => one.text).join('').replace(/\\s/g, '')"));
        Assert.Equal(language, await page.EvaluateAsync<string>("said[0].lang"));
        Assert.True(await page.EvaluateAsync<int>("Math.max(...said.map(one => one.text.length))") < 300);
        Assert.True(await page.Locator("[data-do=start]").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_kind_of_block_is_read_once()
    {
        var page = await SpeakingAsync("/notices/test-2024-0000001");
        await page.ClickAsync("[data-do=start]");
        while (await page.Locator("[data-do=stop]").IsVisibleAsync())
        {
            await page.EvaluateAsync("finish()");
        }

        Assert.Equal(
            await page.EvaluateAsync<string>("document.querySelector('article').textContent.replace(/\\s/g, '')"),
            await page.EvaluateAsync<string>("said.map(one => one.text).join('').replace(/\\s/g, '')"));
    }

    [Fact]
    public async Task The_sentence_that_is_read_is_marked_and_the_reading_pauses_and_stops()
    {
        var page = await SpeakingAsync(SitePage.Seed);
        await page.ClickAsync("[data-do=start]");
        Assert.Equal("全区科学技术大会召开", await page.EvaluateAsync<string>("[...CSS.highlights.get('reading')][0].toString()"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=pause]')"));
        await page.Keyboard.PressAsync("Enter");
        await page.EvaluateAsync("finish()");
        Assert.Equal(1, await page.EvaluateAsync<int>("said.length"));
        await page.ClickAsync("[data-do=resume]");
        await page.EvaluateAsync("finish()");
        Assert.Equal(2, await page.EvaluateAsync<int>("said.length"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.EvaluateAsync<bool>("CSS.highlights.has('reading')"));
        Assert.True(await page.Locator("[data-do=start]").IsVisibleAsync());
    }

    [Fact]
    public async Task A_switch_is_announced_once_and_offered_at_the_next_visit()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(SitePage.Seed);
        await page.ClickAsync("text=长者模式");
        await page.ClickAsync("[aria-label='大字号']");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("已经切换。现在是：长者模式 · 大字");
        await page.ReloadAsync();
        await page.WaitForTimeoutAsync(700);
        Assert.Equal("", await page.Locator("[role=status]").TextContentAsync());

        var later = await page.Context.NewPageAsync();
        await later.GotoAsync("/?catalog=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A");
        await Assertions.Expect(later.Locator(".offer strong")).ToHaveTextAsync("长者模式 · 大字");
        await later.ClickAsync(".offer a");

        // As a string it would be a pattern, in which a question mark matches any letter.
        await Assertions
            .Expect(later)
            .ToHaveURLAsync(new Regex($"^{Regex.Escape(site.Base)}/elder/\\?catalog=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A&size=28$"));
    }

    [Theory]
    [InlineData("", "#size-below", "大字号")]
    [InlineData("/elder", "#size", "特大字号")]
    public async Task Another_size_keeps_the_place_and_the_focus(string prefix, string place, string size)
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(prefix + "/accessibility");
        await page.EvaluateAsync("window.scrollTo(0, 1500)");
        const string Top =
            """
            [...document.querySelectorAll('main :is(h1,h2,p,li,dt)')].map(one => [one.getBoundingClientRect().bottom, one.textContent.trim()])
              .find(([bottom]) => bottom > 0)[1]
            """;
        var before = await page.EvaluateAsync<string>(Top);
        await page.Locator($"{place} [aria-label='{size}']").EvaluateAsync("one => one.click()");
        await page.WaitForURLAsync(address => !address.Contains('#', StringComparison.Ordinal) && address.Contains("size=", StringComparison.Ordinal));
        await page.WaitForTimeoutAsync(300);
        Assert.Equal(before, await page.EvaluateAsync<string>(Top));
        Assert.Equal(size + "（当前）", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 500);
    }

    [Fact]
    public async Task Without_a_script_another_size_leads_back_to_the_sizes()
    {
        var page = await site.OpenAsync(390, new() { JavaScriptEnabled = false });
        await page.GotoAsync("/accessibility");
        await page.ClickAsync("#size-below [aria-label='大字号']");
        var box = (await page.Locator("#size-below").BoundingBoxAsync())!;
        Assert.True(box.Y is > -10 and < 844, $"{box.Y}");
    }

    [Fact]
    public async Task A_choice_that_is_declined_is_not_offered_again()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/elder/");
        await page.ClickAsync("text=返回标准版 >> nth=0");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("已经切换。现在是：简体");
        await page.GotoAsync("/elder/");
        await page.ClickAsync(".offer button");
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
        await page.GotoAsync("/elder/accessibility");
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
    }

    [Fact]
    public async Task A_choice_that_somebody_else_wrote_leads_nowhere_else()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/robots.txt");
        await page.EvaluateAsync("localStorage.setItem('choice', JSON.stringify({ prefix: '//evil.example', kept: '', name: 'x' }))");
        await page.GotoAsync("/");
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
    }

    [Fact]
    public async Task Only_a_window_that_a_script_opened_offers_to_close_itself()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(SitePage.Seed);
        Assert.False(await page.Locator("[data-do=close]").IsVisibleAsync());
        var opened = await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync("window.open(location.href)"));
        var closed = new TaskCompletionSource();
        opened.Close += (_, _) => closed.TrySetResult();
        try
        {
            await opened.Locator("[data-do=close]").ClickAsync();
        }
        catch (PlaywrightException)
        {
            // The window may be gone before the browser has confirmed the click.
        }

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private async Task<IPage> SpeakingAsync(string path)
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(Voice);
        await page.GotoAsync(path);
        return page;
    }
}
