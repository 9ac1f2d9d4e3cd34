using System.Text;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The site's own files, embedded in the program: each is served as /assets/NAME.</summary>
internal sealed class SiteAssets(CurrentRenderVersion renderVersions)
{
    // The article of a notice, and nothing else in a page of another site; above what the page says by its classes and ids.
    private const string Article = ".notice[lang]:not(#_):not(#_)";

    /// <summary>Gets every served file, with its media type.</summary>
    public static IReadOnlyList<(string Name, string ContentType)> All { get; } =
    [
        ("site.css", "text/css; charset=utf-8"),
        ("site.js", "text/javascript; charset=utf-8"),
        ("aloud.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("icp.svg", "image/svg+xml"),
        ("police.svg", "image/svg+xml"),
        ("cursor.png", "image/png"),
        ("pointer.png", "image/png"),
        ("notice.css", "text/css; charset=utf-8"),
        ("embed.css", "text/css; charset=utf-8"),
        ("embed.js", "text/javascript; charset=utf-8"),
        ("embed-example.html", "text/html; charset=utf-8"),
    ];

    /// <summary>Responds with a file.</summary>
    public Representation Represent(string name, string contentType) => new()
    {
        Version = $"site.{renderVersions.Now.VersionOf(HanScript.Simplified)}-{name}",
        ContentType = contentType,
        Make = _ => ValueTask.FromResult(new ResponseBody(Serve(name))),
    };

    /// <summary>Returns a file as it is served: the style sheets of pages and of notices share the rules of text.</summary>
    internal static byte[] Serve(string name) => name switch
    {
        "site.css" => Encoding.UTF8.GetBytes(Placed(Sheet("text.css"), ":root", "main", "") + Sheet(name)),
        "notice.css" => Encoding.UTF8.GetBytes(Placed(Sheet(name) + Sheet("text.css"), Article, Article, Article + " ")),
        _ => Read(name),
    };

    /// <summary>Reads a file.</summary>
    internal static byte[] Read(string name)
    {
        using var file = typeof(SiteAssets).Assembly.GetManifestResourceStream("AccessibleContent.Api.Site.Assets." + name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Sheet(string name) => Encoding.UTF8.GetString(Read(name));

    private static string Placed(string rules, string root, string main, string any) => rules
        .Replace(":root", root, StringComparison.Ordinal)
        .Replace(":scope", main, StringComparison.Ordinal)
        .Replace(":host ", any, StringComparison.Ordinal);
}
