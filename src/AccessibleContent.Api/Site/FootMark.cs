using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>A mark at the foot of a page: a picture, or its name, that leads to an authority's website.</summary>
/// <param name="Name">What it is, in Simplified script.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Picture">The path of the picture; null if the mark stands in words.</param>
internal sealed record FootMark(string Name, string Address, string? Picture)
{
    /// <summary>Returns the marks of a page: those whose code is known.</summary>
    public static IEnumerable<FootMark> Of(PageModel page)
    {
        var site = page.Site;
        if (site.PartyMarkCode.Length > 0)
        {
            yield return new("党政机关网站标识", OfficialAddresses.PartyMark(site.PartyMarkCode), site.Pictures.PartyMark?.Address);
        }

        if (site.ErrorReportCode.Length > 0)
        {
            yield return new("政府网站找错", OfficialAddresses.ErrorReport(page), site.Pictures.ErrorReport?.Address);
        }
    }
}
