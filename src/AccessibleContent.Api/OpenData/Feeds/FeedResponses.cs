using System.Globalization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>Finds the responses that are feeds: the newest notices with their text, page by page (RFC 5005).</summary>
internal sealed class FeedResponses(
    CurrentVersions versions,
    IWithdrawals withdrawals,
    CurrentRenderVersion renderVersions,
    FeedReader reader,
    RenditionLinks links,
    IOptions<OpenDataOptions> options,
    TimeProvider clock)
{
    /// <summary>How many notices a page has at the most.</summary>
    public const int Most = 50;

    private const int MostTombstones = 500;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    private volatile IReadOnlyList<WithdrawnNotice>? _lastKnown;

    /// <summary>Responds with a page of a feed.</summary>
    public async ValueTask<Selection> SelectAsync(FeedFormat format, HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } wrong)
        {
            return wrong;
        }

        if (!ListParameters.Read(request.Query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var asked = new FeedQuery(format, parameters, axes.Script ?? HanScript.Simplified);
        var withdrawn = asked.IsFirst ? await WithdrawnAsync(asked, cancellation) : [];
        var (digest, renderVersion) = (await versions.DigestAsync(cancellation), renderVersions.Now);
        var rest = RestOf(asked, withdrawn);
        return new Representation
        {
            Version = VersionOf(digest, asked, rest, renderVersion),
            ContentType = format.ContentType,
            Script = asked.Script,
            IsOneOfMany = asked.IsOneOfMany,
            KeptFor = asked.IsOneOfMany ? TimeSpan.FromMinutes(1) : TimeSpan.FromDays(1),
            Make = async stop =>
            {
                var (page, read) = await reader.ReadAsync(asked, withdrawn, renderVersion, stop);
                return new(format.Write(page, links), null, VersionOf(read, asked, rest, renderVersion));
            },
        };
    }

    // A day only where something on the page ends with one.
    private string RestOf(FeedQuery asked, IReadOnlyList<WithdrawnNotice> withdrawn) => ContentHash.Of(
    [
        options.Value.Shown(),
        asked.Self,
        .. withdrawn.Select(one => one.Version.Content),
        withdrawn.Count == 0 ? "" : clock.GetUtcNow().InChina().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ]);

    private static string VersionOf(string digest, FeedQuery asked, string rest, RenderVersion renderVersion) =>
        $"{ContentHash.Of(digest, rest)}.{renderVersion.VersionOf(asked.Script)}-{asked.Script.Tag}.{asked.Format.Name}";

    // Forgotten with the day, so that a page stays the same for a day.
    private async ValueTask<IReadOnlyList<WithdrawnNotice>> WithdrawnAsync(FeedQuery asked, CancellationToken cancellation)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().InChina().Date, TimeSpan.FromHours(8));
        try
        {
            _lastKnown = await withdrawals.ListAsync(today - Remembered, MostTombstones, cancellation);
        }
        catch (StoreUnavailableException) when (_lastKnown is not null)
        {
            // Of what others withdraw meanwhile this node cannot know.
        }

        return [.. _lastKnown.Where(asked.Has)];
    }
}
