namespace AccessibleContent.Api.Http.Responses;

/// <summary>Sets the header fields of every response, whichever part of the service writes it.</summary>
internal static class CommonHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    // Features that no page here needs, nor any frame in one.
    private const string PermissionsPolicy = "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>Sets the fields before anything else runs.</summary>
    public static IApplicationBuilder UseCommonHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Write(context);
        return next(context);
    });

    /// <summary>Sets the fields.</summary>
    internal static void Write(HttpContext context) => Write(
        context.Response.Headers,
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    /// <summary>Sets the fields of a response to a request that reads, or to another one.</summary>
    internal static void Write(IHeaderDictionary headers, bool isRead)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";

        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Any page may read and embed what is public; none may write.
        headers["Cross-Origin-Resource-Policy"] = isRead ? "cross-origin" : "same-origin";
        if (isRead)
        {
            CrossOrigin.AllowReading(headers);
        }
    }
}
