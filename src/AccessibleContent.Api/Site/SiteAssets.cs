using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>The site's own files, embedded in the program: each is served as /assets/NAME.</summary>
internal sealed class SiteAssets(CurrentRenderVersion renderVersions)
{
    /// <summary>Gets every served file, with its media type.</summary>
    public static IReadOnlyList<(string Name, string ContentType)> All { get; } =
    [
        ("site.css", "text/css; charset=utf-8"),
        ("site.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("cursor.png", "image/png"),
        ("pointer.png", "image/png"),
        ("embed.css", "text/css; charset=utf-8"),
        ("embed.js", "text/javascript; charset=utf-8"),
        ("embed-example.html", "text/html; charset=utf-8"),
    ];

    /// <summary>Responds with a file.</summary>
    public Representation Represent(string name, string contentType) => new()
    {
        Version = $"site.{renderVersions.Now.Version}-{name}",
        ContentType = contentType,
        Make = _ => ValueTask.FromResult(new ResponseBody(Read(name))),
    };

    /// <summary>Reads a file.</summary>
    internal static byte[] Read(string name)
    {
        using var file = typeof(SiteAssets).Assembly.GetManifestResourceStream("AccessibleContent.Api.Site.Assets." + name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
