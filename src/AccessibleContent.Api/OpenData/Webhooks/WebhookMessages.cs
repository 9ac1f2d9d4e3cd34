using System.Text.Json;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>Writes what endpoints receive.</summary>
/// <remarks>A revision has a new ETag in every rendition, so every rendition is named.</remarks>
internal sealed class WebhookMessages(CurrentRenderVersion renderVersions, RenditionLinks links)
{
    /// <summary>Returns the body that tells of a change.</summary>
    public string Of(Change change)
    {
        var version = change.Version;
        var isGone = version.Withdrawal is not null;
        var now = renderVersions.Now;
        return JsonSerializer.Serialize(
            new WebhookBody(
                isGone ? "notice.deleted" : "notice.updated",
                version.ModifiedAt,
                new(version.Id.Value, version.Revision, change.Number, [.. Rendition.All.Select(Variant)])),
            WebhookJson.Compact.WebhookBody);

        WebhookVariant Variant(Rendition one) => new(
            links.AddressOf(version.Id, one),
            isGone ? null : $"\"{NoticeResponses.VersionOf(version, one, now)}\"");
    }
}
