using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>
/// axe-core with all rules of WCAG 2.2 A and AA, its best practices, and those of AAA and for large targets that are off by default.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Checks the open page: returns a line for each rule that it breaks.</summary>
    public static async Task<string[]> FaultsAsync(IPage page)
    {
        await SitePage.UnfoldAsync(page);
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const off = ["color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size", "label-content-name-mismatch", "focus-order-semantics", "hidden-content"];
              const result = await axe.run(document, {
                resultTypes: ["violations"],
                runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                rules: Object.fromEntries(off.map(rule => [rule, { enabled: true }])),
              });
              return result.violations.map(violation => `${violation.id} ${violation.nodes.map(node => node.html).join(" ")}`);
            }
            """);
    }

    /// <summary>Returns the version of the rules that checked the open page.</summary>
    public static Task<string> VersionAsync(IPage page) => page.EvaluateAsync<string>("axe.version");
}
