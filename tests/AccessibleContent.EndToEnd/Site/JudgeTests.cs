using System.Globalization;
using System.Text.Json;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>Checkers that know nothing of the site: IBM's engine, the Nu HTML checker, Lighthouse.</summary>
[Collection<SiteTests>]
public sealed class JudgeTests(SiteUnderTest site)
{
    private const string Installed = "run tests/AccessibleContent.EndToEnd/Site/Judges/install.sh";
    private static readonly string Judges = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/Site/Judges");

    [Fact]
    public async Task The_engine_of_IBM_finds_nothing()
    {
        var engine = Path.Combine(Judges, "node_modules/accessibility-checker-engine/ace.js");
        Tool.Needs(engine, Installed);
        var page = await site.OpenAsync(options: new() { BypassCSP = true });
        var found = new List<string>();
        var seen = 0;
        foreach (var (one, preferences, width) in SitePage.Selection)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(preferences.To(one.Path));
            await SitePage.UnfoldAsync(page);
            await page.AddScriptTagAsync(new() { Path = engine });
            var faults = await page.EvaluateAsync<string[]>(
                """
                async () => (await new ace.Checker().check(document, ["WCAG_2_2"])).results
                  .filter(result => result.value[0] === "VIOLATION" && result.value[1] === "FAIL")
                  .map(result => `${result.ruleId} ${result.snippet}`)
                """);
            found.AddRange(faults.Select(fault => $"{one.Name}, {preferences.Name}, {width}: {fault}"));
            seen++;
        }

        JudgeLog.Note("IBM Equal Access 4.0.34", "WCAG 2.2（另一家的规则引擎）", seen, found.Count);
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    [Fact]
    public async Task The_Nu_checker_has_nothing_to_say_of_markup_or_language()
    {
        var checker = Path.Combine(Judges, "node_modules/vnu-jar/build/dist/vnu.jar");
        Tool.Needs(checker, Installed);
        Tool.Needs("/usr/bin/java", "Debian package default-jre-headless");
        using var client = new HttpClient { BaseAddress = new Uri(site.Base) };
        var folder = Directory.CreateTempSubdirectory("accessible-content-vnu-");
        try
        {
            foreach (
                var (index, (one, preferences)) in (
                    from one in SitePage.All
                    from preferences in SitePage.Visits
                    select (one, preferences)
                ).Index())
            {
                using var response = await client.GetAsync(preferences.To(one.Path));
                var name = string.Create(CultureInfo.InvariantCulture, $"{index:00}-{preferences.Name}-{one.Name.Replace(' ', '-')}.html");
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), await response.Content.ReadAsByteArrayAsync());
            }

            var files = folder.GetFiles().Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
            var (_, said) = await Tool.RunAsync("/usr/bin/java", folder.FullName, ["-jar", checker, "--format", "gnu", .. files]);
            JudgeLog.Note(
                "Nu HTML Checker 26.9.27", "HTML 标准，文字与所标语言一致", files.Count,
                said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Equal("", said);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public async Task Lighthouse_gives_the_full_score()
    {
        SiteUnderTest.NeedsBrowser();
        Tool.Needs(Path.Combine(Judges, "node_modules/lighthouse/package.json"), Installed);
        Tool.Needs("/usr/bin/node", "Debian package nodejs");

        // It chooses its own width, and refuses to check a page that is an error.
        var pages = SitePage
            .Selection.Where(one => !int.TryParse(one.Page.Name, out _))
            .Select(one => site.Base + one.Preferences.To(one.Page.Path))
            .Distinct();
        var (told, complaints) = await Tool.RunAsync("/usr/bin/node", Judges, pages.Prepend("lighthouse.mjs"));
        var scores = told.Split('\n')
            .Where(line => line.StartsWith('{'))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .ToList();
        Assert.True(scores.Count == pages.Count(), told + complaints);
        JudgeLog.Note(
            $"Lighthouse {scores[0].GetProperty("version")}",
            "无障碍评分满分为 1.00", scores.Count,
            scores.Count(score => score.GetProperty("score").GetDouble() < 1));
        Assert.All(scores, score => Assert.True(score.GetProperty("score").GetDouble() == 1, score.ToString()));
    }
}
