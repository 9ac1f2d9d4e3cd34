using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>How the selected answer reaches its client; told as <c>Cache-Status</c> (RFC 9211).</summary>
public sealed class Delivery(SelectedAnswer selected, bool storeIsReachable)
{
    /// <summary>Gets or sets the answer: what was selected, then with what its making told.</summary>
    public SelectedAnswer Selected { get; set; } = selected;

    /// <summary>Gets or sets what the cache did.</summary>
    public CacheStatus Cache { get; set; } = CacheStatus.None;

    /// <summary>Gets or sets the bytes that were made and go into the cache; decided before the first of them is sent. Null where they do not.</summary>
    public byte[]? Stored { get; set; }

    /// <summary>Gets or sets a value indicating whether somebody else had asked for the same bytes to be made.</summary>
    public bool IsCollapsed { get; set; }

    // Whole words, so that an answer costs no string of its own.
    private string CacheStatusField => this switch
    {
        { Cache: CacheStatus.Hit } => "AccessibleContent; hit",
        { Cache: CacheStatus.Stale } => "AccessibleContent; hit; detail=store-unreachable",
        { Stored: not null } => IsCollapsed ? "AccessibleContent; fwd=miss; stored; collapsed" : "AccessibleContent; fwd=miss; stored",
        _ => IsCollapsed ? "AccessibleContent; fwd=miss; collapsed" : "AccessibleContent; fwd=miss",
    };

    /// <summary>
    /// Writes the header fields of an answer at the last moment. The cache has only the bytes and what their making told: fields
    /// that were kept would be read anew for each hit, and repeat the request that they were made for.
    /// </summary>
    public static Task OnStarting(object state)
    {
        var context = (HttpContext)state;
        if (context.Features.Get<Delivery>() is { } delivery && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            delivery.WriteHeaders(context);
        }

        return Task.CompletedTask;
    }

    /// <summary>Notes that the bytes come from the cache.</summary>
    public void NoteHit() => Cache = storeIsReachable ? CacheStatus.Hit : CacheStatus.Stale;

    /// <summary>Writes the header fields of an answer whose bytes are at hand.</summary>
    public void WriteHeadersOfHit(HttpResponse response)
    {
        NoteHit();
        Selected.WriteAllHeaders(response);
        response.Headers["Cache-Status"] = CacheStatusField;
    }

    private void WriteHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isHit = Cache is CacheStatus.Hit or CacheStatus.Stale;
        if (!isHit)
        {
            CommonHeaders.Write(context);
        }

        // What is kept under its stamp is as fresh as the store, however long it has been kept: no Age, and the Date of now.
        headers.Remove("Age");
        headers.Remove("Date");
        var links = headers.Link;
        Selected.WriteAllHeaders(context.Response);
        if (isHit && Selected.Answer.MakingTellsLinks)
        {
            headers.Link = links;
        }

        headers["Cache-Status"] = CacheStatusField;
    }
}
