using System.Globalization;
using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>A response before its bytes are rendered: everything that a 304 or a cache needs is already known.</summary>
internal sealed record Representation
{
    /// <summary>How many seconds caches in front of the service store a response by default.</summary>
    public const int MaxAge = 60;

    /// <summary>The usual value of <c>Cache-Control</c>.</summary>
    public const string Usual = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    private readonly string?[] _tags = null!;

    /// <summary>Gets the version of everything that the bytes depend on: both ETag and cache key.</summary>
    public required string Version
    {
        get;
        init
        {
            field = value;
            _tags = new string?[Coding.Count];
        }
    }

    /// <summary>Gets the value of <c>Content-Type</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets the function that renders the bytes; it must not use the request, which may have ended by then.</summary>
    public required Func<CancellationToken, ValueTask<ResponseBody>> Make { get; init; }

    /// <summary>Gets a value indicating whether request headers selected this response.</summary>
    public bool Negotiated { get; init; }

    /// <summary>Gets the script of the text; null for responses without a language.</summary>
    public HanScript? Script { get; init; }

    /// <summary>Gets the reading mode of the text; null if it has none.</summary>
    public ReadingMode? Mode { get; init; }

    /// <summary>Gets the name of the response's form in metrics; an unknown one counts as none.</summary>
    public string? Form { get; init; }

    /// <summary>Gets the address that always returns this response; null if it is the request's own, or too long for a field.</summary>
    public string? ContentLocation { get; init => field = HeaderFieldLimits.LocationOf(value); }

    /// <summary>Gets the value of <c>Link</c>; only the first link if all together are too long for a field.</summary>
    public string? Links { get; init => field = HeaderFieldLimits.LinksOf(value); }

    /// <summary>Gets a value indicating whether the value of <c>Link</c> is known only after rendering.</summary>
    public bool RenderingAddsLinks { get; init; }

    /// <summary>
    /// Gets a value indicating whether clients can request an unlimited number of responses of this kind: they have a small cache part of
    /// their own.
    /// </summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Gets how long the bytes are cached; they are fresh as long as their version is, so expiration only frees memory.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets when the content was changed.</summary>
    public DateTimeOffset? LastModified
    {
        get;
        init
        {
            field = value;
            LastModifiedField = value?.ToString("R", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Gets the value of <c>Last-Modified</c>, formatted once for all requests.</summary>
    public string? LastModifiedField { get; private init; }

    /// <summary>Gets the value of <c>Cache-Control</c>.</summary>
    public string CacheControl { get; init; } = Usual;

    /// <summary>Gets a value indicating whether caches may store the response, including the service's own.</summary>
    public bool MayBeStored => !CacheControl.Contains("no-store", StringComparison.Ordinal);

    /// <summary>Returns the strong ETag of the bytes in a coding.</summary>
    public string TagIn(Coding coding) => _tags[coding.Order] ??= $"\"{Version}{coding.Suffix}\"";
}
