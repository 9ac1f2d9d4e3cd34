using System.Globalization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// The response to one request: the selected representation, its coding, and the cache's part in it. It is a feature of the request, where
/// output caching, metrics and the request log find it.
/// </summary>
internal sealed class Response(Representation representation, Coding coding)
{
    /// <summary>Gets the representation: as selected, then completed after rendering.</summary>
    public Representation Representation { get; private set; } = representation;

    /// <summary>Gets the content coding.</summary>
    public Coding Coding { get; } = coding;

    /// <summary>Gets or sets the cache's part in the response.</summary>
    public CacheStatus Cache { get; set; } = CacheStatus.None;

    /// <summary>Gets or sets the rendered bytes to be cached, known before the first of them is sent; null if none are.</summary>
    public byte[]? Stored { get; set; }

    /// <summary>Gets or sets a value indicating whether another request had already started the rendering.</summary>
    public bool IsCollapsed { get; set; }

    /// <summary>Gets the moment of the request, if the content is as new as that; null for older content.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Gets the strong ETag of exactly these bytes.</summary>
    public string ETag => Representation.TagIn(Coding);

    private string Vary => Representation.Negotiated ? "Accept, Accept-Language, Accept-Encoding" : "Accept-Encoding";

    // Cache-Status (RFC 9211), as constants: a response allocates no string for it.
    private string CacheStatusField => this switch
    {
        { Cache: CacheStatus.Hit } => "AccessibleContent; hit",
        { Cache: CacheStatus.Stale } => "AccessibleContent; hit; detail=store-unreachable",
        { Stored: not null } => IsCollapsed ? "AccessibleContent; fwd=miss; stored; collapsed" : "AccessibleContent; fwd=miss; stored",
        _ => IsCollapsed ? "AccessibleContent; fwd=miss; collapsed" : "AccessibleContent; fwd=miss",
    };

    /// <summary>Adds what is known only after rendering.</summary>
    public void Complete(ResponseBody made)
    {
        if (made is not { Version: null, Links: null })
        {
            Representation = Representation with
            {
                Version = made.Version ?? Representation.Version,
                Links = made.Links ?? Representation.Links,
            };
        }
    }

    /// <summary>Records that the bytes come from the cache.</summary>
    public void NoteHit(StoreReachability store) => Cache = store.IsReachable ? CacheStatus.Hit : CacheStatus.Stale;

    /// <summary>
    /// Writes the header fields at the last moment, for a hit as for a miss. The cache stores only the bytes, the fields known only after
    /// rendering, and those of every response: others would repeat the request for which they were written.
    /// </summary>
    public static Task OnStarting(object state)
    {
        var context = (HttpContext)state;
        if (context.Features.Get<Response>() is { } response && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            // An entry under its ETag is as fresh as the store, however old it is: no Age, and the current Date.
            var headers = context.Response.Headers;
            headers.Remove("Age");
            headers.Remove("Date");
            headers["Cache-Status"] = response.CacheStatusField;
            response.WriteAllFields(context.Response);
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes the header fields of a hit whose bytes are sent from memory.</summary>
    public void WriteFieldsOfHit(HttpResponse response)
    {
        response.Headers["Cache-Status"] = CacheStatusField;
        WriteAllFields(response);
    }

    /// <summary>Writes the header fields of 200 and HEAD.</summary>
    public void WriteAllFields(HttpResponse response)
    {
        WriteFields(response);
        response.ContentType = Representation.ContentType;
        response.Headers.ContentEncoding = Coding.Name;

        // A part of an encoded text is of no use to a reader, and the whole is small (RFC 9110, 14.3).
        response.Headers.AcceptRanges = "none";
    }

    /// <summary>Writes the header fields that 304 has too.</summary>
    public void WriteFields(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ETag = ETag;
        headers.CacheControl = Representation.CacheControl;
        headers.Vary = Vary;
        headers.ContentLanguage = Representation.Script?.Tag;
        headers.ContentLocation = Representation.ContentLocation;
        WriteMoment(headers);

        // Links known only after rendering are already set, by the rendering or from the cache.
        if (!Representation.RenderingAddsLinks)
        {
            headers.Link = Representation.Links;
        }
    }

    // Never later than Date (RFC 9110, 8.8.2.1), which the server would renew only once a second.
    private void WriteMoment(IHeaderDictionary headers)
    {
        if (Now is not { } now)
        {
            headers.LastModified = Representation.LastModifiedField;
            return;
        }

        var date = now.ToString("R", CultureInfo.InvariantCulture);
        headers.Date = date;
        headers.LastModified = Representation.LastModified > now ? date : Representation.LastModifiedField;
    }
}
