using System.Text;
using AccessibleContent.Api.Site;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Tests.Site;

/// <summary>The approved words of pages: the title and what is in <c>main</c>, for the frame around it is the same on every page.</summary>
internal static class PageSnapshots
{
    /// <summary>Compares a page with the approved one.</summary>
    public static void Verify(string name, string prefix, IHtmlDocument page)
    {
        page.QuerySelector(".offer")?.Remove();
        var visit = ReadingPreferences.All.Single(preferences => preferences.Prefix == prefix).Name;
        var received = $"<title>{page.Title}</title>\n{page.QuerySelector("main")!.InnerHtml.Trim()}\n";
        Snapshots.Verify(Path.Combine("Site", "Snapshots"), $"{name}.{visit}", "html", Encoding.UTF8.GetBytes(received));
    }
}
