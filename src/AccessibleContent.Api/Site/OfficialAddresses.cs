using System.Text.RegularExpressions;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>The addresses of the authorities that know the site by a number, as their own instructions for websites give them.</summary>
internal static partial class OfficialAddresses
{
    /// <summary>Where the ministry lists registered sites; its pages have no addresses of their own.</summary>
    public const string Icp = "https://beian.miit.gov.cn/";

    /// <summary>Returns where the police lists a site: by the longest run of digits in its number.</summary>
    public static string Police(string number) =>
        "https://beian.mps.gov.cn/#/query/webSearch?code=" + Digits().Matches(number).Select(run => run.Value).MaxBy(run => run.Length);

    /// <summary>Returns where the register of party and government websites vouches for a site.</summary>
    public static string PartyMark(string code) => "https://bszs.conac.cn/sitename?method=show&id=" + code;

    /// <summary>Returns where mistakes on a page are reported; with the page's address, where the site's is known.</summary>
    public static string ErrorReport(PageModel page)
    {
        var (site, about) = (page.Site, AddressOf(page));
        var report = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=" + site.ErrorReportCode;
        return about.Length == 0 ? report : $"{report}&url={Uri.EscapeDataString(about)}";
    }

    /// <summary>Checks whether an address leads to another website: another host than the site's own.</summary>
    public static bool Leaves(string address, SiteOptions site) =>
        Uri.TryCreate(address, UriKind.Absolute, out var there)
        && there.Scheme.StartsWith("http", StringComparison.Ordinal)
        && there.IdnHost != site.Domain
        && !(Uri.TryCreate(site.BaseUrl, UriKind.Absolute, out var here) && there.IdnHost == here.IdnHost);

    private static string AddressOf(PageModel page) =>
        page.Site.BaseUrl.Length > 0 ? page.Canonical
        : page.Site.Domain.Length > 0 ? $"https://{page.Site.Domain}/"
        : "";

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
