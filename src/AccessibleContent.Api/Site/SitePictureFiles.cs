using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>Serves the operator's own pictures; opened by themselves, they have no rights of the site.</summary>
internal sealed class SitePictureFiles(IOptions<SiteOptions> site)
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string Sealed = "default-src 'none'; frame-ancestors 'self'; sandbox";

    /// <summary>Finds a picture by the name in its address.</summary>
    public Selection Select(HttpContext context, string name)
    {
        if (site.Value.Pictures.Named(name) is not { } picture)
        {
            return new Problem(ProblemTypes.NoSuchFile, $"本站没有图片“{name}”；请从网页打开。");
        }

        // Browsers do not open a document that has both a sandbox and an opener policy.
        context.Response.Headers.ContentSecurityPolicy = Sealed;
        context.Response.Headers.Remove("Cross-Origin-Opener-Policy");
        return new Representation
        {
            Version = "picture." + picture.Name,
            ContentType = picture.MediaType,
            CacheControl = ForGood,
            Make = _ => ValueTask.FromResult(new ResponseBody(picture.Bytes)),
        };
    }
}
