namespace AccessibleContent.Api.Caching;

/// <summary>The answer that was selected for a request, and the coding it goes out in.</summary>
public sealed record SelectedAnswer(Answer Answer, Coding Coding)
{
    /// <summary>Gets the strong validator of just these bytes.</summary>
    public string ETag => $"\"{Answer.Stamp}{Coding.Suffix}\"";

    /// <summary>Gives the answer with what its making told.</summary>
    public SelectedAnswer With(Made made) => this with
    {
        Answer = Answer with { Stamp = made.Stamp ?? Answer.Stamp, Links = made.Links ?? Answer.Links },
    };

    /// <summary>Writes the header fields, the same for 200, 304 and HEAD.</summary>
    public void WriteHeaders(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ETag = ETag;
        headers.CacheControl = Answer.CacheControl;
        headers.Vary = Answer.Negotiated ? "Accept, Accept-Language, Accept-Encoding" : "Accept-Encoding";
        headers.ContentLanguage = Answer.Script?.Tag;
        headers.ContentLocation = Answer.ContentLocation;
        headers.Link = Answer.Links;
        headers.LastModified = Answer.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }
}
