using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses for one notice.</summary>
internal sealed class NoticeResponses
{
    private readonly CurrentVersions _versions;
    private readonly INoticeStore _store;
    private readonly CurrentRenderVersion _renderVersions;
    private readonly RenditionLinks _links;
    private readonly RenderMeter _meter;
    private readonly DamagedNotices _damaged;
    private readonly RecentRepresentations _recent;

    /// <param name="versions">The current content versions.</param>
    /// <param name="store">The store of the notices.</param>
    /// <param name="renderVersions">The current render version.</param>
    /// <param name="links">Writes the links between renditions.</param>
    /// <param name="meter">Renders the notices.</param>
    /// <param name="damaged">Reads the stored documents.</param>
    public NoticeResponses(
        CurrentVersions versions,
        INoticeStore store,
        CurrentRenderVersion renderVersions,
        RenditionLinks links,
        RenderMeter meter,
        DamagedNotices damaged)
    {
        (_versions, _store, _renderVersions, _links, _meter, _damaged) = (versions, store, renderVersions, links, meter, damaged);
        _recent = new(Represent);
    }

    /// <summary>Responds with a rendition of the notice at an address.</summary>
    internal async ValueTask<Selection> SelectAsync(string address, Result<RenditionChoice> asked, CancellationToken cancellation)
    {
        if (!asked.TryGet(out var choice, out var problem))
        {
            return problem;
        }

        if (await FindAsync(address, cancellation) is not { } version)
        {
            return Problem.NoNotice(address);
        }

        return Problem.IfWithdrawn(version, choice) is { } withdrawn
            ? withdrawn
            : _recent.Get(version, choice.Rendition, choice.Negotiated, _renderVersions.Now);
    }

    /// <summary>Finds the current content version of the notice at an address; null if there is none.</summary>
    public async ValueTask<ContentVersion?> FindAsync(string address, CancellationToken cancellation) =>
        NoticeId.Parse(address) is { } id ? await _versions.FindAsync(id, cancellation) : null;

    /// <summary>Returns the revision of a content version.</summary>
    public async ValueTask<Notice> ReadAsync(ContentVersion version, CancellationToken cancellation)
    {
        var document = await _store.FindDocumentAsync(version.Id, version.Revision, cancellation)
            ?? throw new InvalidDataException(
                $"Revision {version.Revision} of {version.Id} has a version but no text; the store is damaged.");

        // Between two steps: the client may have disconnected.
        cancellation.ThrowIfCancellationRequested();
        var notice = _damaged.Read(document);
        cancellation.ThrowIfCancellationRequested();
        return notice;
    }

    /// <summary>Returns the content version of a rendition of a revision.</summary>
    public static string VersionOf(ContentVersion version, Rendition rendition, RenderVersion renderVersion) =>
        $"{version.Content}.{renderVersion.VersionOf(rendition)}-{rendition.Name}";

    /// <summary>Returns the response for a rendition of a revision.</summary>
    public Representation Represent(ContentVersion version, Rendition rendition, bool negotiated, RenderVersion renderVersion) => new()
    {
        Version = VersionOf(version, rendition, renderVersion),
        ContentType = rendition.Form.ContentType,
        Script = rendition.Script,
        Mode = rendition.Mode,
        Form = rendition.Form.Name,
        Negotiated = negotiated,
        ContentLocation = _links.AddressOf(version.Id, rendition),
        Links = _links.FieldFor(version.Id, rendition),
        LastModified = version.ModifiedAt,
        Make = async cancellation => new ResponseBody(
            _meter.Render(renderVersion.Renderer, await ReadAsync(version, cancellation), rendition)),
    };
}
