using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// The response to one request: the selected answer, the coding it is sent in, and what the cache did. It is a feature of the
/// request, where output caching, metrics and the request log find it.
/// </summary>
internal sealed class Response(Representation representation, Coding coding)
{
    /// <summary>Gets the answer: as it was selected, then with what its making told.</summary>
    public Representation Representation { get; private set; } = representation;

    /// <summary>Gets the content coding.</summary>
    public Coding Coding { get; } = coding;

    /// <summary>Gets or sets what the cache did.</summary>
    public CacheStatus Cache { get; set; } = CacheStatus.None;

    /// <summary>Gets or sets the made bytes that go into the cache, known before the first of them is sent; null where none do.</summary>
    public byte[]? Stored { get; set; }

    /// <summary>Gets or sets a value indicating whether somebody else had asked for the same bytes to be made.</summary>
    public bool IsCollapsed { get; set; }

    /// <summary>Gets the strong validator of just these bytes.</summary>
    public string ETag => Representation.TagIn(Coding);

    private string Vary => Representation.Negotiated ? "Accept, Accept-Language, Accept-Encoding" : "Accept-Encoding";

    // Cache-Status (RFC 9211), as whole words: a response costs no string of its own.
    private string CacheStatusField => this switch
    {
        { Cache: CacheStatus.Hit } => "AccessibleContent; hit",
        { Cache: CacheStatus.Stale } => "AccessibleContent; hit; detail=store-unreachable",
        { Stored: not null } => IsCollapsed ? "AccessibleContent; fwd=miss; stored; collapsed" : "AccessibleContent; fwd=miss; stored",
        _ => IsCollapsed ? "AccessibleContent; fwd=miss; collapsed" : "AccessibleContent; fwd=miss",
    };

    /// <summary>Takes over what only the making could tell.</summary>
    public void Complete(ResponseBody made)
    {
        if (made is not { Version: null, Links: null })
        {
            Representation = Representation with { Version = made.Version ?? Representation.Version, Links = made.Links ?? Representation.Links };
        }
    }

    /// <summary>Notes that the bytes come from the cache.</summary>
    public void NoteHit(StoreReachability store) => Cache = store.IsReachable ? CacheStatus.Hit : CacheStatus.Stale;

    /// <summary>
    /// Writes the header fields at the last moment, for a hit as for a miss. The cache has only the bytes, what their making told,
    /// and what every response carries: other fields would repeat the request that they were made for.
    /// </summary>
    public static Task OnStarting(object state)
    {
        var context = (HttpContext)state;
        if (context.Features.Get<Response>() is { } response && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            // What is kept under its stamp is as fresh as the store, however long it has been kept: no Age, and the Date of now.
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

        // A part of a coded text is of no use to a reader, and the whole is small (RFC 9110, 14.3).
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
        headers.LastModified = Representation.LastModifiedField;

        // Links that only the making tells stand here already, from it or from the cache.
        if (!Representation.RenderingAddsLinks)
        {
            headers.Link = Representation.Links;
        }
    }
}
