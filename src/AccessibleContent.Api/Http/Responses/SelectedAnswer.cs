using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The answer that was selected for a request, and the coding it goes out in.</summary>
public sealed record SelectedAnswer(Answer Answer, Coding Coding)
{
    /// <summary>Gets the strong validator of just these bytes.</summary>
    public string ETag => Answer.TagIn(Coding);

    /// <summary>Gets the value of <c>Vary</c>.</summary>
    public string Vary => Answer.Negotiated ? "Accept, Accept-Language, Accept-Encoding" : "Accept-Encoding";

    /// <summary>Gives the answer with what its making told.</summary>
    public SelectedAnswer With(Made made) => made is { Stamp: null, Links: null } ? this : this with
    {
        Answer = Answer with { Stamp = made.Stamp ?? Answer.Stamp, Links = made.Links ?? Answer.Links },
    };

    /// <summary>Writes the header fields of 200 and HEAD.</summary>
    public void WriteAllHeaders(HttpResponse response)
    {
        WriteHeaders(response);
        response.ContentType = Answer.ContentType;
        response.Headers.ContentEncoding = Coding.Name;

        // A part of a coded text is of no use to a reader, and the whole is small (RFC 9110, 14.3).
        response.Headers.AcceptRanges = "none";
    }

    /// <summary>Writes the header fields that 304 has too.</summary>
    public void WriteHeaders(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ETag = ETag;
        headers.CacheControl = Answer.CacheControl;
        headers.Vary = Vary;
        headers.ContentLanguage = Answer.Script?.Tag;
        headers.ContentLocation = Answer.ContentLocation;
        headers.Link = Answer.Links;
        headers.LastModified = Answer.LastModifiedField;
    }
}
