using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>A published notice, and where its pictures came from.</summary>
internal sealed class PublishedPictures
{
    private readonly Notice _notice;
    private readonly IReadOnlyList<string> _there;
    private readonly HashSet<KeptPicture> _origins;

    private PublishedPictures(Notice notice, IEnumerable<KeptPicture> origins) =>
        (_notice, _there, _origins) = (notice, PictureAddresses.Of(notice), [.. origins]);

    /// <summary>Finds the published notice of an id; null if there is none, or if it is withdrawn or damaged.</summary>
    public static async ValueTask<PublishedPictures?> FindAsync(
        INoticeStore store,
        IPictureStore origins,
        NoticeId id,
        CancellationToken cancellation)
    {
        try
        {
            return await store.FindVersionAsync(id, cancellation) is { Withdrawal: null } version
                && await store.FindAsync(id, version.Revision, cancellation) is { } notice
                    ? new(notice, await origins.ListAsync(id, cancellation))
                    : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Returns the published notice if the given one says the same: each picture is that one, or the one it came from.</summary>
    public Notice? IfSame(Notice notice)
    {
        var candidate = PictureAddresses.Replace(
            notice, (address, i) => i < _there.Count && _origins.Contains(new(address, _there[i])) ? _there[i] : null);
        return JsonWriter.Canonical(candidate).AsSpan().SequenceEqual(JsonWriter.Canonical(_notice)) ? candidate : null;
    }

    /// <summary>Returns the picture that the notice has from an address; null if it has none.</summary>
    public KeptPicture? From(string address) => _origins.FirstOrDefault(one => one.Address == address && _there.Contains(one.File));
}
