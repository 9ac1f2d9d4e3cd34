using AccessibleContent.Api.Commands.Audit;
using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Tests.Commands.Audit;

/// <summary>What is found on the pages is counted once a page, by rule and by criterion, and told plainly.</summary>
public sealed class AuditTallyTests
{
    private static readonly PageFault NoAlternative = new(
        "image-alt", ["wcag111"], "Images must have alternative text", "https://example.org/image-alt", 2,
        [new("img", "<img\nsrc=\"a\u001b[2J.png\">", "Add an alt attribute")]);

    [Fact]
    public void A_page_counts_once_for_a_criterion_and_a_fault_counts_most()
    {
        var tally = new AuditTally();
        tally.Add("/", [(1280, Page([["wcag111", "wcag143"]], [["wcag143"]])), (390, Page([["wcag111"], []], []))]);
        tally.Add("/a", [(1280, Page([["wcag111"]], [["wcag111"]], NoAlternative)), (390, Page([], [], NoAlternative))]);
        Assert.Equal(2, tally.Pages);
        Assert.Equal([new("1.1.1", 1, 1, 0), new("1.4.3", 0, 0, 1), new("", 1, 0, 0)], tally.Criteria);
        Assert.Equivalent(new RuleResult("image-alt", ["1.1.1"], 1, 2, "/a"), tally.Rules.Single().ToResult());
    }

    [Fact]
    public void A_finding_is_told_by_rule_page_element_and_way_out_and_no_terminal_obeys_it()
    {
        var tally = new AuditTally();
        for (var number = 0; number < 7; number++)
        {
            tally.Add($"/notices/{number}", [(1280, Page([], [], NoAlternative))]);
        }

        tally.Miss("/b", "responds with 404");
        var lines = AuditReport.Lines(tally, null).ToList();
        Assert.Equal(
            [
                "image-alt (WCAG 1.1.1): Images must have alternative text; https://example.org/image-alt",
                "  /notices/0 at 1280 px, elements: 2",
                "    img: <img src=\"a [2J.png\">",
                "      Add an alt attribute",
            ],
            lines.Take(4));
        Assert.Equal(["  further pages: 2", "not tested: /b: responds with 404"], lines.TakeLast(2));
    }

    private static PageFindings Page(string[][] passed, string[][] doubtful, params PageFault[] faults) =>
        new("4.14.0", passed, doubtful, faults);
}
