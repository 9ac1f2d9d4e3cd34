using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the answers about one notice.</summary>
public sealed class NoticeAnswers
{
    private readonly CurrentStamps _stamps;
    private readonly INoticeStore _store;
    private readonly CurrentEdition _editions;
    private readonly RenditionLinks _links;
    private readonly RenderMeter _meter;
    private readonly DamagedNotices _damaged;
    private readonly RecentAnswers _recent;

    /// <param name="stamps">What is published now.</param>
    /// <param name="store">Where it is kept.</param>
    /// <param name="editions">The edition that answers are made by.</param>
    /// <param name="links">Writes the links between renditions.</param>
    /// <param name="meter">Renders.</param>
    /// <param name="damaged">Reads what is stored.</param>
    public NoticeAnswers(CurrentStamps stamps, INoticeStore store, CurrentEdition editions, RenditionLinks links, RenderMeter meter, DamagedNotices damaged)
    {
        (_stamps, _store, _editions, _links, _meter, _damaged) = (stamps, store, editions, links, meter, damaged);
        _recent = new(Answer);
    }

    /// <summary>Answers with a rendition of the notice that the address names.</summary>
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

    /// <summary>Finds the current stamp of the notice at an address; null where there is none.</summary>
    public async ValueTask<NoticeStamp?> FindAsync(string address, CancellationToken cancellation) =>
        NoticeId.Parse(address) is { } id ? await _stamps.FindAsync(id, cancellation) : null;

    /// <summary>Gives the revision that a stamp is of.</summary>
    public async ValueTask<Notice> ReadAsync(NoticeStamp stamp, CancellationToken cancellation)
    {
        var document = await _store.FindDocumentAsync(stamp.Id, stamp.Revision, cancellation)
            ?? throw new InvalidDataException($"Revision {stamp.Revision} of {stamp.Id} has a stamp and no text; the store is damaged.");

        // Between two steps: who asked may have gone away.
        cancellation.ThrowIfCancellationRequested();
        var notice = _damaged.Read(document);
        cancellation.ThrowIfCancellationRequested();
        return notice;
    }

    /// <summary>Gives the stamp of a rendition of a revision.</summary>
    public static string StampOf(NoticeStamp stamp, Rendition rendition, Edition edition) => $"{stamp.Content}.{edition.Stamp}-{rendition.Name}";

    /// <summary>Gives the answer that is a rendition of a revision.</summary>
    public Answer Answer(NoticeStamp stamp, Rendition rendition, bool negotiated, Edition edition) => new()
    {
        Stamp = StampOf(stamp, rendition, edition),
        ContentType = rendition.Form.ContentType,
        Script = rendition.Script,
        Negotiated = negotiated,
        ContentLocation = _links.AddressOf(stamp.Id, rendition),
        Links = _links.FieldFor(stamp.Id, rendition),
        LastModified = stamp.ModifiedAt,
        Make = async cancellation => new Made(_meter.Render(edition.Renderer, await ReadAsync(stamp, cancellation), rendition)),
    };
}
