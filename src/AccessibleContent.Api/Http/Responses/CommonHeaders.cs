namespace AccessibleContent.Api.Http.Responses;

/// <summary>Header fields that every answer carries, from wherever in the service it comes.</summary>
internal static class CommonHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    // What no page here needs, and no frame in one.
    private const string PermissionsPolicy = "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

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

        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // What is public may be read from any page, and shown in it; writing never.
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        headers["Cross-Origin-Resource-Policy"] = isRead ? "cross-origin" : "same-origin";
        if (isRead)
        {
            headers.AccessControlAllowOrigin = "*";
        }
    }
}
