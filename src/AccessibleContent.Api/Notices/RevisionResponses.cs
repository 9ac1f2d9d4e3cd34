using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses for a notice's history.</summary>
internal sealed class RevisionResponses(
    NoticeResponses notices,
    INoticeStore store,
    CurrentRenderVersion renderVersions,
    RenditionLinks links,
    HistoryNames names)
{
    /// <summary>Responds with the list of revisions, even of a withdrawn notice.</summary>
    public async ValueTask<Selection> SelectListAsync(string address, CancellationToken cancellation) =>
        await notices.FindAsync(address, cancellation) is { } version
            ? new Representation
            {
                Version = $"{names.VersionOf(version.Content)}.{renderVersions.Now.VersionOf(HanScript.Simplified)}-revisions",
                ContentType = "application/json",
                LastModified = version.ModifiedAt,
                Make = async stop => Write(await store.ListRevisionsAsync(version.Id, stop)),
            }
            : Problem.NoNotice(address);

    /// <summary>Responds with a rendition of one revision: its original text, converted with the current tables.</summary>
    internal async ValueTask<Selection> SelectAsync(
        string address,
        string number,
        Result<RenditionChoice> asked,
        CancellationToken cancellation)
    {
        if (await notices.FindAsync(address, cancellation) is not { } current)
        {
            return Problem.NoNotice(address);
        }

        if (!asked.TryGet(out var choice, out var problem))
        {
            return problem;
        }

        if (Problem.IfWithdrawn(current, choice) is { } withdrawn)
        {
            return withdrawn;
        }

        var revision = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return await store.FindRevisionAsync(current.Id, revision, cancellation) is { } version
            ? notices.Represent(version, choice.Rendition, choice.Negotiated, renderVersions.Now) with
            {
                ContentLocation = links.AddressOf(version, choice.Rendition),
                IsOneOfMany = true,
            }
            : new Problem(ProblemTypes.NoSuchRevision, $"编号“{address}”的公告没有第 {number} 版；各版见 {links.AddressOf(current.Id)}/revisions。");
    }

    private ResponseBody Write(IReadOnlyList<RevisionSummary> revisions) =>
        new(
            JsonText.Body(new RevisionsBody([.. revisions.Select(one => RevisionItem.Of(one, names))]), NoticesJson.Readable.RevisionsBody)
        );
}
