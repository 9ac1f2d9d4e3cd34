using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.EndToEnd.Hanzi;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>
/// What each page exposes to assistive technology, in reviewed and approved files: Site/Aria/NAME.verified.yml; ACCEPT=1 approves the
/// current output.
/// </summary>
[Collection<SiteTests>]
public sealed class AriaTests(SiteUnderTest site)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/Site/Aria");

    public static TheoryData<string, string> Pages { get; } = new(
        from one in (string[])[
            "home", "notice of every kind", "notice with a wide table", "search found", "search for the mode", "ask", "statement", "404",
            "410",
            "no newer notice", "revisions of a withdrawn notice"]
        from preferences in (string[])["standard", "elder"]
        select (one, preferences));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_says_what_was_approved(string name, string mode)
    {
        var page = await site.OpenAsync(390);
        var path = SitePage.All.Single(one => one.Name == name).Path;
        await page.GotoAsync((mode == "elder" ? "/elder" : "") + path);
        await SitePage.CompleteAsync(page);
        var told = await page.Locator("body").AriaSnapshotAsync();

        // The day on which a notice is written in and withdrawn differs in every run.
        told = name.StartsWith("revisions", StringComparison.Ordinal)
            ? Regex.Replace(told, @"2[0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日 [0-9]{2}:[0-9]{2}", "（写入的时刻）")
            : told;
        told = Regex.Replace(told, "(?<=撤下日期\n  - definition: ).*", "（撤下的日子）");
        Verify($"{name.Replace(' ', '-')}.{mode}", Moved(Moved(told, address => address), Uri.EscapeDataString) + "\n");
    }

    // The address of the site under test differs in every run, also where another address has it in its query.
    private string Moved(string told, Func<string, string> spelt) =>
        told.Replace(spelt(site.Base), spelt("https://www.example.gov.cn"), StringComparison.Ordinal);

    private static void Verify(string name, string told)
    {
        var verified = Path.Combine(Folder, name + ".verified.yml");
        var received = Path.Combine(Folder, name + ".received.yml");
        Directory.CreateDirectory(Folder);
        File.Delete(received);
        if (File.Exists(verified) && File.ReadAllText(verified) == told)
        {
            return;
        }

        var accept = Environment.GetEnvironmentVariable("ACCEPT") == "1";
        File.WriteAllText(accept ? verified : received, told, new UTF8Encoding(false));
        Assert.True(accept, $"{name} is not what was approved: compare {Path.GetFileName(received)}, then ACCEPT=1\n{told}");
    }
}
