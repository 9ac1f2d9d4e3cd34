using System.Globalization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Changes;

/// <summary>Finds the responses that tell what has changed after a number.</summary>
/// <remarks>
/// The page is read before its ETag is known: nothing else than its rows says what is on it. That costs a range of one index, and no text.
/// </remarks>
internal sealed class ChangesResponses(
    IChangeLog log,
    CurrentRenderVersion renderVersions,
    RenditionLinks links,
    IOptions<OpenDataOptions> options)
{
    // A change that comes later has a higher number than a full page, and the page of one that is superseded is not wrong: it comes again.
    private const string Full = "public, max-age=3600";

    // Whoever polls the end of the log learns of a change this much later at the most.
    private const string Last = "public, max-age=5";

    private static readonly Rendition Original = new(HanScript.Simplified, ReadingMode.Standard, Form.Json);

    /// <summary>Responds with a page of changes.</summary>
    public async ValueTask<Selection> SelectAsync(IQueryCollection query, CancellationToken cancellation)
    {
        if (!ChangesParameters.Read(query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var limit = parameters.Limit ?? ChangesParameters.Most;
        var changes = await log.ListAsync(parameters.After, limit, cancellation);
        var next = links.AddressOfSite("/api/changes" + (changes.Count == 0 ? parameters.Own : parameters.QueryFrom(changes[^1].Number)));
        var renderVersion = renderVersions.Now;
        return new Representation
        {
            Version = $"{ContentOf(changes, next)}.{renderVersion.VersionOf(HanScript.Simplified)}-changes",
            ContentType = "application/vnd.openactive.rpde+json; version=1",
            CacheControl = changes.Count == limit ? Full : Last,
            LastModified = changes.Count == 0 ? null : changes.Max(change => change.Version.ModifiedAt),
            IsOneOfMany = true,
            KeptFor = TimeSpan.FromMinutes(1),
            Make = _ => new(new ResponseBody(JsonText.Body(Body(changes, next, renderVersion), ChangesJson.Compact.ChangesBody))),
        };
    }

    private string Licence => options.Value.Licence.Url;

    private string ContentOf(IReadOnlyList<Change> changes, string next) => ContentHash.Of(
        next,
        Licence,
        string.Join('\n', changes.Select(change => string.Create(
            CultureInfo.InvariantCulture,
            $"{change.Number} {change.Version.Id} {change.Version.Content}"))));

    private ChangesBody Body(IReadOnlyList<Change> changes, string next, RenderVersion renderVersion) =>
        new(next, [.. changes.Select(change => Item(change, renderVersion))], Licence.Length == 0 ? null : Licence);

    private ChangeItem Item(Change change, RenderVersion renderVersion)
    {
        var id = change.Version.Id.Value;
        return change.Version.Withdrawal is null
            ? new("updated", "Notice", id, change.Number, Notice(change.Version, renderVersion))
            : new("deleted", "Notice", id, change.Number, null);
    }

    private ChangedNotice Notice(ContentVersion version, RenderVersion renderVersion) => new(
        version.Id.Value,
        version.Revision,
        $"\"{NoticeResponses.VersionOf(version, Original, renderVersion)}\"",
        links.AddressOf(version.Id, Original),
        [
            new(links.PageOf(version.Id, Original), Original.Script.Tag, "text/html"),
            .. Rendition.All.Where(one => one != Original).Select(one =>
                new ChangedNoticeLink(links.AddressOf(version.Id, one), one.Script.Tag, one.Form.MediaType, one.Mode.Name)),
        ]);
}
