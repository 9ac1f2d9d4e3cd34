namespace AccessibleContent.Api.Hosting;

/// <summary>Header fields that every answer carries, from wherever in the service it comes.</summary>
public static class CommonHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Sets the fields before anything else runs.</summary>
    public static IApplicationBuilder UseCommonHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Write(context);
        return next(context);
    });

    /// <summary>Sets the fields.</summary>
    internal static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";

        // What is public may be read from any page; writing never.
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            headers.AccessControlAllowOrigin = "*";
        }
    }
}
