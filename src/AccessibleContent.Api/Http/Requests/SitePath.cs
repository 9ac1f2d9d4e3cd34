using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The path of <c>Site:BaseUrl</c>, taken off each request that has it: a proxy in front may pass it on or take it off itself.
/// </summary>
internal static class SitePath
{
    /// <summary>Moves it from the path of the request to its base.</summary>
    public static IApplicationBuilder UseSitePath(this IApplicationBuilder app)
    {
        var root = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.ToRoot().Path;
        return root.Length == 0 ? app : app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(root, StringComparison.Ordinal, out var rest))
            {
                (context.Request.PathBase, context.Request.Path) = (root, rest);
            }

            return next(context);
        });
    }
}
