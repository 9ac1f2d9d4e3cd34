using System.Globalization;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>Reading a notice aloud, in a browser with a fake voice that says what it is told to, and fails as real ones do.</summary>
[Collection<SiteTests>]
public sealed class AloudTests(SiteUnderTest site)
{
    private const string EveryKind = "/notices/test-2024-0000001";
    private const string Wide = "/notices/site-2025-0000900";

    // Reads to the end, and returns for each piece how many elements were marked, what the strip showed, and what was said.
    private const string ToTheEnd =
        """
        () => {
          const found = [];
          const pressed = () => document.querySelector("[data-do=start]").getAttribute("aria-pressed") === "true";
          while (pressed() && found.length < 2000) {
            const strip = document.querySelector(".strip .sentence").textContent;
            found.push(`${document.querySelectorAll("article [data-reading]").length}|${strip}|${said.at(-1).text}`);
            finish();
          }
          return found;
        }
        """;

    // What the speech form sounds like.
    private const string Spoken =
        """
        async () => {
          const ssml = await (await fetch(document.querySelector(".tools").dataset.speech)).text();
          const speak = new DOMParser().parseFromString(ssml, "application/xml");
          for (const one of speak.getElementsByTagName("sub")) { one.textContent = one.getAttribute("alias"); }
          return speak.documentElement.textContent;
        }
        """;

    // The words of the focused element where the strip covers a part of it.
    private const string Covered =
        """
        () => {
          const one = document.activeElement;
          const box = one.getBoundingClientRect();
          const over = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + 3)?.closest(".strip");
          return one !== document.body && over && !over.contains(one) ? one.textContent : "";
        }
        """;

    [Theory]
    [InlineData(SitePage.Seed, "", "zh-CN")]
    [InlineData(SitePage.Seed, "/zh-hant-tw/elder", "zh-TW")]
    [InlineData(SitePage.Seed, "/zh-hant-hk", "zh-HK")]
    [InlineData(EveryKind, "", "zh-CN")]
    [InlineData(EveryKind, "/elder", "zh-CN")]
    [InlineData(Wide, "/elder", "zh-CN")]
    [InlineData(Wide, "", "zh-CN")]
    [InlineData(SitePage.Corrected, "/elder", "zh-CN")]
    public async Task The_speech_form_is_said_while_the_plain_text_is_shown_and_each_block_is_marked(
        string path, string prefix, string language)
    {
        var page = await ReadingAsync(FakeVoice.Good, prefix + path);
        var told = (await page.EvaluateAsync<string[]>(ToTheEnd)).Select(one => one.Split('|', 3)).ToList();
        var plain = await page.EvaluateAsync<string>(
            "async () => (await fetch(document.querySelector('link[type=\"text/plain\"]').href)).text()");
        Assert.Equal(Letters(plain), Letters(string.Concat(told.Select(one => one[1]))));

        // What is in another language is read by its own voice, as it is printed.
        if (path != EveryKind)
        {
            Assert.Equal(Letters(await page.EvaluateAsync<string>(Spoken)), Letters(string.Concat(told.Select(one => one[2]))));
        }

        Assert.All(told.SkipLast(1), one => Assert.True(int.Parse(one[0], CultureInfo.InvariantCulture) > 0, one[1]));
        Assert.All(told, one => Assert.InRange(one[2].Length, 1, 80));
        Assert.Equal(language, await page.EvaluateAsync<string>("said[0].lang"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=start]')"));
        Assert.Equal(0, await page.Locator(".strip, [data-reading]").CountAsync());
    }

    [Fact]
    public async Task What_sounds_otherwise_is_said_so_and_the_print_is_shown_and_marked()
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(FakeVoice.Good);
        await page.RouteAsync("**form=speech", async route =>
        {
            var answer = await route.FetchAsync();
            var ssml = (await answer.TextAsync()).Replace("科学技术", "<sub alias=\"甲乙丙丁戊\">科学技术</sub>", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = ssml });
        });
        await page.GotoAsync(SitePage.Seed);
        await StartAsync(page);
        Assert.Equal("全区甲乙丙丁戊大会召开", await page.EvaluateAsync<string>("said[0].text"));
        Assert.Equal("全区科学技术大会召开", await page.Locator(".strip .sentence").TextContentAsync());
        Assert.Equal("全区科学技术大会召开", await page.EvaluateAsync<string>("[...CSS.highlights.get('reading')][0].toString()"));
        var told = (await page.EvaluateAsync<string[]>(ToTheEnd)).Select(one => one.Split('|', 3)).ToList();
        Assert.DoesNotContain("科学技术", string.Concat(told.Select(one => one[2])), StringComparison.Ordinal);
        Assert.DoesNotContain("甲乙丙丁戊", string.Concat(told.Select(one => one[1])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abort")]
    [InlineData("404")]
    [InlineData("<speak><p><s>全区")]
    [InlineData("<speak><p><s>别的话。</s></p></speak>")]
    [InlineData("")]
    public async Task Without_a_speech_form_of_the_same_words_the_print_is_read(string speech)
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(FakeVoice.Good);
        await page.RouteAsync("**form=speech", route => speech switch
        {
            "abort" => route.AbortAsync(),
            "404" => route.FulfillAsync(new() { Status = 404, Body = "<speak><p><s>没有。</s></p></speak>" }),
            _ => route.FulfillAsync(new() { ContentType = "application/ssml+xml", Body = speech }),
        });
        await page.GotoAsync(SitePage.Seed);
        await StartAsync(page);
        var told = (await page.EvaluateAsync<string[]>(ToTheEnd)).Select(one => one.Split('|', 3)).ToList();
        var plain = await page.EvaluateAsync<string>(
            "async () => (await fetch(document.querySelector('link[type=\"text/plain\"]').href)).text()");
        Assert.Equal(Letters(plain), Letters(string.Concat(told.Select(one => one[2]))));
        Assert.All(told, one => Assert.InRange(one[2].Length, 1, 210));
    }

    [Fact]
    public async Task A_speech_form_that_does_not_come_is_not_waited_for()
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(FakeVoice.Good);
        await page.Clock.InstallAsync();
        await page.RouteAsync("**form=speech", _ => Task.CompletedTask);
        await page.GotoAsync(SitePage.Seed);
        await page.ClickAsync("[data-do=start]");
        await page.Clock.FastForwardAsync(5_100);
        await page.WaitForFunctionAsync("() => said.length > 0");
        Assert.Equal("全区科学技术大会召开", await page.EvaluateAsync<string>("said[0].text"));
    }

    [Fact]
    public async Task Values_of_a_table_are_said_after_their_columns_and_pictures_by_their_words()
    {
        var page = await ReadingAsync(FakeVoice.Good, EveryKind);
        var told = string.Concat(await page.EvaluateAsync<string[]>(ToTheEnd));
        Assert.Contains("个人缴费（元）：400；", told, StringComparison.Ordinal);
        Assert.Contains("图片：缴费流程：登录、核对、支付、打印凭证", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sentence_stands_in_the_strip_and_is_marked_in_the_page()
    {
        var page = await ReadingAsync(FakeVoice.Good, SitePage.Seed);
        Assert.Equal("全区科学技术大会召开", await page.EvaluateAsync<string>("[...CSS.highlights.get('reading')][0].toString()"));
        Assert.Equal("全区科学技术大会召开", await page.Locator(".strip .sentence").TextContentAsync());
        await page.EvaluateAsync("for (let i = 0; i < 12; i++) { finish(); }");
        var sentence = await page.Locator(".strip .sentence").TextContentAsync();
        Assert.Equal(sentence, (await page.EvaluateAsync<string>("[...CSS.highlights.get('reading')][0].toString()")).Trim());
        var larger = await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.sentence')).fontSize)");
        Assert.True(larger >= 28, $"{larger} px");

        // What is read is in view, and not under the strip.
        Assert.True(await page.EvaluateAsync<bool>(
            "[...CSS.highlights.get('reading')][0].getBoundingClientRect().top "
            + ">= document.querySelector('.strip').getBoundingClientRect().bottom"));
        Assert.Empty(await Axe.FaultsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.EvaluateAsync<bool>("CSS.highlights.has('reading')"));
        Assert.Equal("false", await page.Locator("[data-do=start]").GetAttributeAsync("aria-pressed"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=start]')"));
    }

    [Theory]
    [InlineData(nameof(FakeVoice.Good))]
    [InlineData(nameof(FakeVoice.Android))]
    public async Task What_was_paused_is_said_again_from_the_same_sentence(string voice)
    {
        var page = await ReadingAsync(voice == nameof(FakeVoice.Android) ? FakeVoice.Android : FakeVoice.Good, SitePage.Seed);
        await page.EvaluateAsync("finish()");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=pause]')"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForTimeoutAsync(100);
        Assert.Equal(2, await page.EvaluateAsync<int>("said.length"));
        Assert.False(await page.Locator("[data-do=pause]").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=resume]')"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => said.length === 3");
        Assert.True(await page.EvaluateAsync<bool>("said[2].text === said[1].text"));
        await page.EvaluateAsync("finish()");
        Assert.Equal(4, await page.EvaluateAsync<int>("said.length"));
    }

    [Theory]
    [InlineData(nameof(FakeVoice.Mute), 3100, "朗读没有声音")]
    [InlineData(nameof(FakeVoice.Voiceless), 3100, "没有中文语音")]
    [InlineData(nameof(FakeVoice.Refusing), 100, "没有中文语音")]
    [InlineData(nameof(FakeVoice.Endless), 60_000, "朗读没有声音")]
    [InlineData(nameof(FakeVoice.Failing), 100, "朗读没有声音")]
    [InlineData(nameof(FakeVoice.Foreign), 0, "没有中文语音")]
    [InlineData(nameof(FakeVoice.None), 0, "这个浏览器不能朗读")]
    public async Task A_device_that_cannot_read_aloud_says_so_and_offers_the_plain_text(string voice, int milliseconds, string message)
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync((string)typeof(FakeVoice).GetField(voice)!.GetRawConstantValue()!);
        await page.Clock.InstallAsync();
        await page.GotoAsync("/elder" + SitePage.Seed);
        await page.ClickAsync("[data-do=start]");
        if (milliseconds > 0)
        {
            await page.WaitForFunctionAsync("() => said.length > 0");
            await page.Clock.FastForwardAsync(milliseconds);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(message);
        Assert.Equal(0, await page.Locator(".strip").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=start]')"));
        Assert.Equal("false", await page.Locator("[data-do=start]").GetAttributeAsync("aria-pressed"));
        await page.ClickAsync(".told a");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Base}/elder{SitePage.Seed}/text");
    }

    [Fact]
    public async Task An_engine_that_takes_its_time_is_waited_for()
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(FakeVoice.Good);
        await page.Clock.InstallAsync();
        await page.GotoAsync(SitePage.Seed);
        await StartAsync(page);
        await page.Clock.FastForwardAsync(15_000);
        await page.EvaluateAsync("finish()");
        Assert.Equal(2, await page.EvaluateAsync<int>("said.length"));
        Assert.Equal(0, await page.GetByRole(AriaRole.Alert).CountAsync());
    }

    [Fact]
    public async Task The_speed_is_chosen_and_remembered()
    {
        var page = await ReadingAsync(FakeVoice.Good, SitePage.Seed);
        Assert.Equal(1, await page.EvaluateAsync<double>("said[0].rate"));
        await page.ClickAsync("[data-rate='0.8']");
        await page.WaitForFunctionAsync("() => said.length === 2");
        Assert.True(await page.EvaluateAsync<bool>("said[1].text === said[0].text && said[1].rate === 0.8"));
        Assert.Equal("true", await page.Locator("[data-rate='0.8']").GetAttributeAsync("aria-pressed"));
        await page.ReloadAsync();
        await StartAsync(page);
        Assert.Equal(0.8, await page.EvaluateAsync<double>("said[0].rate"));
    }

    [Theory]
    [InlineData("", "table:not(.facts) > tbody > tr:nth-child(3)", "镇街：金雀山街道")]
    [InlineData("/elder", "table:not(.facts) > tbody > tr:nth-child(7)", "镇街：义堂镇")]
    [InlineData("", "ol", "一， 各镇街便民服务中心一楼大厅；")]
    public async Task It_is_read_from_where_the_reader_has_scrolled_to(string prefix, string selector, string expected)
    {
        var page = await ReadingAsync(FakeVoice.Good, prefix + SitePage.Corrected);
        await page.EvaluateAsync(
            "selector => { const top = document.querySelector('article ' + selector).getBoundingClientRect().top; "
            + "document.querySelector('main').scrollBy(0, top - document.querySelector('.strip').getBoundingClientRect().bottom - 4); }",
            selector);
        await page.ClickAsync("[data-do=here]");
        await page.WaitForFunctionAsync("() => said.length > 1");
        Assert.StartsWith(expected, await page.EvaluateAsync<string>("said.at(-1).text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 390)]
    [InlineData("/elder", 320)]
    public async Task The_strip_covers_no_control_that_has_the_focus(string prefix, int width)
    {
        var page = await ReadingAsync(FakeVoice.Good, prefix + EveryKind);
        await page.SetViewportSizeAsync(width, 640);
        foreach (var key in (string[])["Tab", "Shift+Tab"])
        {
            for (var step = 0; step < 40; step++)
            {
                await page.Keyboard.PressAsync(key);
                Assert.Equal("", await page.EvaluateAsync<string>(Covered));
            }
        }
    }

    [Fact]
    public async Task A_reader_who_scrolls_on_is_not_taken_back()
    {
        var page = await ReadingAsync(FakeVoice.Good, "/elder" + SitePage.Corrected);
        await page.Locator("main").HoverAsync();
        await page.Mouse.WheelAsync(0, 800);
        await page.WaitForFunctionAsync("() => document.querySelector('main').scrollTop >= 800");
        await page.EvaluateAsync("finish()");
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('main').scrollTop"), 800, 1200);
        await page.Keyboard.PressAsync("PageDown");
        Assert.True(await page.EvaluateAsync<double>("document.querySelector('main').scrollTop") > 1000);
    }

    [Fact]
    public async Task Parts_in_other_languages_have_the_voices_of_these()
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(FakeVoice.Good);
        await page.RouteAsync("**/text", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<pre class=plain><span data-part=block>请看<span lang=en>Notice No. 3. Read it.</span>和"
                + "<span lang=ja>日本語の案内</span>。\n</span></pre>",
        }));
        await page.GotoAsync(SitePage.Seed);
        await StartAsync(page);
        await page.EvaluateAsync<string[]>(ToTheEnd);
        Assert.Equal(
            ["zh-CN zh-CN 请看", "en en-US Notice No.", "en en-US  3.", "en en-US  Read it.", "zh-CN zh-CN 和", "ja ja-JP 日本語の案内。"],
            await page.EvaluateAsync<string[]>("said.map(one => `${one.lang} ${one.voice.lang} ${one.text}`)"));
    }

    [Fact]
    public async Task Text_that_cannot_be_fetched_is_told_and_tried_again()
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(FakeVoice.Good);
        await page.RouteAsync("**/text", route => route.AbortAsync());
        await page.GotoAsync(SitePage.Seed);
        await page.ClickAsync("[data-do=start]");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有取到公告的文字");
        await page.UnrouteAllAsync();
        await StartAsync(page);
        Assert.Equal("全区科学技术大会召开", await page.EvaluateAsync<string>("said[0].text"));
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task StartAsync(IPage page)
    {
        await page.ClickAsync("[data-do=start]");
        await page.WaitForFunctionAsync("() => said.length > 0");
    }

    private async Task<IPage> ReadingAsync(string voice, string path)
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(voice);
        await page.GotoAsync(path);
        Assert.Equal(0, await page.EvaluateAsync<int>("said.length"));
        await StartAsync(page);
        return page;
    }
}
