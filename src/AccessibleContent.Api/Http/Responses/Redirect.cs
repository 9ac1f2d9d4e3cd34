namespace AccessibleContent.Api.Http.Responses;

/// <summary>A redirect to what an address leads to at the moment; what it leads to may change at any time.</summary>
/// <param name="Address">The address, percent-encoded.</param>
internal sealed record Redirect(string Address)
{
    /// <summary>
    /// The value of <c>Cache-Control</c> for what changes with every publication: stored so briefly that a person who looks again sees
    /// what is published now.
    /// </summary>
    public const string Brief = "public, max-age=10";

    /// <summary>Writes the response, which has no body.</summary>
    public void Write(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = Address;
        response.Headers.CacheControl = Brief;
        response.ContentLength = HttpMethods.IsHead(response.HttpContext.Request.Method) ? null : 0;
    }
}
