using AccessibleContent.Api.Caching;

namespace AccessibleContent.Api.Site;

/// <summary>The site's own files, which the program carries in itself.</summary>
public sealed class SiteAssets(BuildStamp build)
{
    /// <summary>Gets the style sheet.</summary>
    public Answer Style { get; } = new()
    {
        Stamp = $"site.{build.Value}-style.css",
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
