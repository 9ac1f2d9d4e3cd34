using System.Globalization;
using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>An answer before its bytes are made: everything that a 304 or a cache needs to know is known already.</summary>
internal sealed record Representation
{
    /// <summary>How many seconds caches before us hold an answer, unless it says otherwise.</summary>
    public const int MaxAge = 60;

    /// <summary>The usual value of <c>Cache-Control</c>.</summary>
    public const string Usual = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    private readonly string?[] _tags = null!;

    /// <summary>Gets what the bytes depend on, as one word: validator and cache key in one.</summary>
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

    /// <summary>Gets the making of the bytes; it must not look at the request, which may be gone by then.</summary>
    public required Func<CancellationToken, ValueTask<ResponseBody>> Make { get; init; }

    /// <summary>Gets a value indicating whether request headers chose this answer.</summary>
    public bool Negotiated { get; init; }

    /// <summary>Gets the script of the words; null for what is not in a language.</summary>
    public HanScript? Script { get; init; }

    /// <summary>Gets the reading mode of the words; null where they have none.</summary>
    public ReadingMode? Mode { get; init; }

    /// <summary>Gets what metrics call the form of the answer; one that they do not know counts as none.</summary>
    public string? Form { get; init; }

    /// <summary>Gets the address that always gives this answer; null where it is the request's own, or too long for a field.</summary>
    public string? ContentLocation { get; init => field = HeaderFieldLimits.LocationOf(value); }

    /// <summary>Gets the value of <c>Link</c>; where all links are too long for a field, the first alone.</summary>
    public string? Links { get; init => field = HeaderFieldLimits.LinksOf(value); }

    /// <summary>Gets a value indicating whether only the making tells the value of <c>Link</c>.</summary>
    public bool RenderingAddsLinks { get; init; }

    /// <summary>Gets a value indicating whether anybody can think up endlessly many answers of this kind: they have a small room of their own.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Gets how long the bytes are kept; they are fresh as long as their stamp is, so this only frees memory.</summary>
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

    /// <summary>Gets the value of <c>Last-Modified</c>, written once for all who get the answer.</summary>
    public string? LastModifiedField { get; private init; }

    /// <summary>Gets the value of <c>Cache-Control</c>.</summary>
    public string CacheControl { get; init; } = Usual;

    /// <summary>Gets a value indicating whether a cache may keep the answer, ours as any other.</summary>
    public bool MayBeStored => !CacheControl.Contains("no-store", StringComparison.Ordinal);

    /// <summary>Gives the strong validator of the bytes in a coding.</summary>
    public string TagIn(Coding coding) => _tags[coding.Order] ??= $"\"{Version}{coding.Suffix}\"";
}
