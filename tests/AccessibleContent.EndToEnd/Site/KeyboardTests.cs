using System.Text.Json;
using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The site used without a mouse.</summary>
[Collection<SiteTests>]
public sealed class KeyboardTests(SiteUnderTest site)
{
    // Describes the focused element: its index among all focusable ones, and what is wrong with its display.
    private const string Focus =
        """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) { return null; }
          const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")].filter(other => other.checkVisibility());
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          const top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2);
          const faults = [];
          if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 3) { faults.push("no outline"); }
          if (box.bottom <= 0 || box.top >= innerHeight) { faults.push("outside the window"); }
          if (!(top && (one.contains(top) || top.contains(one)))) { faults.push("covered"); }
          return JSON.stringify({ place: all.indexOf(one), count: all.length, parts: one.type === "date", words: (one.textContent || one.name).trim().slice(0, 20), fault: faults.join(", ") });
        }
        """;

    [Fact]
    public async Task Every_control_is_reached_in_order_and_shows_that_it_has_the_focus()
    {
        var seen = 0;
        foreach (var (one, preferences, width) in SitePage.Selection.Append((SitePage.All[0], SitePage.Visits[1], 320)))
        {
            var page = await site.OpenAsync(width);
            await page.GotoAsync(preferences.To(one.Path));
            await WalkAsync(page, $"{one.Name}, {preferences.Name}, {width}");
            await page.Context.CloseAsync();
            seen++;
        }

        JudgeLog.Note("键盘走查", "每个控件都能用 Tab 键到达，次序一致，焦点看得见", seen, 0);
    }

    [Fact]
    public async Task The_skip_link_comes_first_is_large_and_leads_past_the_switches()
    {
        var page = await site.OpenAsync(320);
        await page.GotoAsync("/elder" + SitePage.Seed);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(".skip");
        Assert.True(await skip.EvaluateAsync<bool>("one => one === document.activeElement"));
        var box = (await skip.BoundingBoxAsync())!;
        Assert.True(box is { X: >= 0, Y: >= 0, Width: >= 60, Height: >= 60 }, $"{box.X} {box.Y} {box.Width} {box.Height}");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('main').contains(document.activeElement)"));
    }

    private static async Task WalkAsync(IPage page, string where)
    {
        for (var expected = 0; ; expected++)
        {
            await page.Keyboard.PressAsync("Tab");
            var told = await page.EvaluateAsync<string?>(Focus);
            Assert.True(told is not null, $"{where}: the focus was lost after {expected} controls");
            using var state = JsonDocument.Parse(told);
            var (words, fault) = (state.RootElement.GetProperty("words").GetString(), state.RootElement.GetProperty("fault").GetString());
            var place = state.RootElement.GetProperty("place").GetInt32();
            Assert.True(string.IsNullOrEmpty(fault), $"{where}: {words}: {fault}");

            // A date field has a tab stop for its year, its month and its day.
            if (place == expected - 1 && state.RootElement.GetProperty("parts").GetBoolean())
            {
                expected--;
                continue;
            }

            Assert.True(place == expected, $"{where}: {words} is {place}, expected {expected}");
            if (place == state.RootElement.GetProperty("count").GetInt32() - 1)
            {
                return;
            }
        }
    }
}
