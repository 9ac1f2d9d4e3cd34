using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Renditions;

namespace AccessibleContent.Api.Site;

/// <summary>The site's own files, which the program carries in itself.</summary>
public sealed class SiteAssets(CurrentEdition editions)
{
    /// <summary>Gets the style sheet.</summary>
    public Answer Style => new()
    {
        Stamp = $"site.{editions.Now.Stamp}-style.css",
        ContentType = "text/css; charset=utf-8",
        Make = _ => ValueTask.FromResult(new Made(Read("site.css"))),
    };

    private static byte[] Read(string name)
    {
        using var file = typeof(SiteAssets).Assembly.GetManifestResourceStream("AccessibleContent.Api.Site.Assets." + name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
