using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses for one notice.</summary>
internal sealed class NoticeAnswers
{
    private readonly CurrentStamps _stamps;
    private readonly INoticeStore _store;
    private readonly CurrentEdition _editions;
    private readonly RenditionLinks _links;
    private readonly RenderMeter _meter;
    private readonly DamagedNotices _damaged;
    private readonly RecentAnswers _recent;

    /// <param name="stamps">The current content versions.</param>
    /// <param name="store">The store of the notices.</param>
    /// <param name="editions">The current render version.</param>
    /// <param name="links">Writes the links between renditions.</param>
    /// <param name="meter">Renders the notices.</param>
    /// <param name="damaged">Reads the stored documents.</param>
    public NoticeAnswers(CurrentStamps stamps, INoticeStore store, CurrentEdition editions, RenditionLinks links, RenderMeter meter, DamagedNotices damaged)
    {
        (_stamps, _store, _editions, _links, _meter, _damaged) = (stamps, store, editions, links, meter, damaged);
        _recent = new(Answer);
    }

    /// <summary>Responds with a rendition of the notice at an address.</summary>
    internal async ValueTask<Selection> SelectAsync(string address, Result<RenditionChoice> asked, CancellationToken cancellation)
    {
        if (!asked.TryGet(out var choice, out var problem))
        {
            return problem;
        }

        if (await FindAsync(address, cancellation) is not { } stamp)
        {
            return Problem.NoNotice(address);
        }

        return Problem.IfWithdrawn(stamp, choice) is { } withdrawn
            ? withdrawn
            : _recent.Get(stamp, choice.Rendition, choice.Negotiated, _editions.Now);
    }

    /// <summary>Finds the current content version of the notice at an address; null if there is none.</summary>
    public async ValueTask<NoticeStamp?> FindAsync(string address, CancellationToken cancellation) =>
        NoticeId.Parse(address) is { } id ? await _stamps.FindAsync(id, cancellation) : null;

    /// <summary>Returns the revision of a content version.</summary>
    public async ValueTask<Notice> ReadAsync(NoticeStamp stamp, CancellationToken cancellation)
    {
        var document = await _store.FindDocumentAsync(stamp.Id, stamp.Revision, cancellation)
            ?? throw new InvalidDataException($"Revision {stamp.Revision} of {stamp.Id} has a version but no text; the store is damaged.");

        // Between two steps: the client may have disconnected.
        cancellation.ThrowIfCancellationRequested();
        var notice = _damaged.Read(document);
        cancellation.ThrowIfCancellationRequested();
        return notice;
    }

    /// <summary>Returns the content version of a rendition of a revision.</summary>
    public static string StampOf(NoticeStamp stamp, Rendition rendition, Edition edition) => $"{stamp.Content}.{edition.Stamp}-{rendition.Name}";

    /// <summary>Returns the response for a rendition of a revision.</summary>
    public Answer Answer(NoticeStamp stamp, Rendition rendition, bool negotiated, Edition edition) => new()
    {
        Stamp = StampOf(stamp, rendition, edition),
        ContentType = rendition.Form.ContentType,
        Script = rendition.Script,
        Mode = rendition.Mode,
        Form = rendition.Form.Name,
        Negotiated = negotiated,
        ContentLocation = _links.AddressOf(stamp.Id, rendition),
        Links = _links.FieldFor(stamp.Id, rendition),
        LastModified = stamp.ModifiedAt,
        Make = async cancellation => new Made(_meter.Render(edition.Renderer, await ReadAsync(stamp, cancellation), rendition)),
    };
}
