using System.Collections.Concurrent;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Recently selected responses for notices: the same as long as the content version and the render version are the same. They are a few
/// thousand sets of header fields, never bodies.
/// </summary>
/// <param name="make">Creates a response that is not stored yet.</param>
internal sealed class RecentRepresentations(Func<ContentVersion, Rendition, bool, RenderVersion, Representation> make)
{
    private const int Most = 4_096;

    private readonly ConcurrentDictionary<(NoticeId Id, Rendition Rendition, bool Negotiated), Recent> _responses = new();
    private int _count;

    /// <summary>Gets the response.</summary>
    public Representation Get(ContentVersion version, Rendition rendition, bool negotiated, RenderVersion renderVersion)
    {
        var key = (version.Id, rendition, negotiated);
        if (_responses.TryGetValue(key, out var recent) && recent.RenderVersion == renderVersion && recent.Version == version)
        {
            return recent.Representation;
        }

        var representation = make(version, rendition, negotiated, renderVersion);
        if (recent is null && Interlocked.Increment(ref _count) > Most)
        {
            _responses.Clear();
            Volatile.Write(ref _count, 1);
        }

        _responses[key] = new(version, renderVersion, representation);
        return representation;
    }

    private sealed record Recent(ContentVersion Version, RenderVersion RenderVersion, Representation Representation);
}
