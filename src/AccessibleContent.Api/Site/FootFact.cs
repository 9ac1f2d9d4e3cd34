using System.Globalization;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>A line of the footer that says who runs the site, and how to reach them.</summary>
/// <param name="Label">What the value is, in Simplified script.</param>
/// <param name="Value">The value, in the reader's script.</param>
internal sealed record FootFact(string Label, string Value)
{
    /// <summary>Gets a value indicating whether telephone numbers in the value become links.</summary>
    public bool IsContact { get; init; }

    /// <summary>Gets the address that the whole value leads to; null if it is text.</summary>
    public string? Address { get; init; }

    /// <summary>Gets a value indicating whether the address is one of another website.</summary>
    public bool Leaves { get; init; }

    /// <summary>Gets the path of the icon before the value; null if it has none.</summary>
    public string? Icon { get; init; }

    /// <summary>Returns the lines of a page's footer: of the settings that are not empty.</summary>
    public static IEnumerable<FootFact> Of(PageModel page)
    {
        var (site, words) = (page.Site, page.Words);
        FootFact[] facts =
        [
            new("主办单位", words(site.Sponsor)),
            new("联系方式", words(site.Contact)) { IsContact = true },
            OfFeedback(site, words),
            new("反馈电话", site.FeedbackPhone) { Address = TelephoneText.AddressOf(site.FeedbackPhone) },
            new("答复时限", words(OfReply(site.ReplyDays))),
            new("投诉渠道", words(site.Complaints)) { IsContact = true },
            new("政府网站标识码", site.IdCode),
            OfIcp(site, words),
            OfPolice(site, words),
        ];
        return facts.Where(fact => fact.Value.Length > 0);
    }

    private static FootFact OfFeedback(SiteOptions site, Func<string, string> words) =>
        site.Feedback.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? new("意见反馈", site.Feedback["mailto:".Length..].Split('?')[0]) { Address = site.Feedback }
            : new("意见反馈", site.Feedback.Length == 0 ? "" : words("网上反馈"))
            {
                Address = site.Feedback,
                Leaves = OfficialAddresses.Leaves(site.Feedback, site),
            };

    private static string OfReply(int days) =>
        days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"收到意见后 {days} 个工作日内");

    private static FootFact OfIcp(SiteOptions site, Func<string, string> words) => new("ICP备案号", words(site.IcpNumber))
    {
        Address = OfficialAddresses.Icp,
        Leaves = true,
        Icon = site.Pictures.Icp?.Address ?? "/assets/icp.svg",
    };

    private static FootFact OfPolice(SiteOptions site, Func<string, string> words) => new("公安备案号", words(site.PoliceNumber))
    {
        Address = OfficialAddresses.Police(site.PoliceNumber),
        Leaves = true,
        Icon = site.Pictures.Police?.Address ?? "/assets/police.svg",
    };
}
