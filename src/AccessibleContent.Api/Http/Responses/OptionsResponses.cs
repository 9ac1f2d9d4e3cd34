namespace AccessibleContent.Api.Http.Responses;

/// <summary>Answers OPTIONS: permission for pages of other origins to read, or else the methods of the address.</summary>
/// <remarks>The framework's CORS middleware does not fit; DECISIONS.md says why.</remarks>
internal static class OptionsResponses
{
    /// <summary>Answers OPTIONS, after routing and after all guards.</summary>
    public static IApplicationBuilder UseOptionsResponses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        return CrossOrigin.AsksToRead(context.Request) ? PermitAsync(context) : AnswerAsync(context, next);
    });

    // Whatever the address: a script may also read that it does not exist.
    private static Task PermitAsync(HttpContext context)
    {
        CrossOrigin.Permit(context.Response);
        return Task.CompletedTask;
    }

    // Routing refuses every method but those of the address, and names them: this is what OPTIONS asks for.
    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && !response.HasStarted)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Options}";
            response.Headers.CacheControl = "no-store";
            response.Headers.Vary = CrossOrigin.Vary;
        }
    }
}
