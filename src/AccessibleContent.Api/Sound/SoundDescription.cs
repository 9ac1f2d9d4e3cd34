using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Requests;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Sound;

/// <summary>The description of the sound of a notice.</summary>
internal static class SoundDescription
{
    private static readonly string[] Fields =
        [HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.CacheControl, HeaderNames.ContentLanguage, HeaderNames.AcceptRanges];

    /// <summary>Gets the description.</summary>
    public static OperationDescription OfSound { get; } = new(
        "Returns the sound of a notice, whole or by range.",
        [
            SharedParameters.Id,
            new(AxisValues.ScriptKey, "The script, by which the engine chooses its voice; negotiated if not given.")
            {
                Component = "NegotiatedScript",
                Schema = "Script",
            },
            SharedParameters.AcceptLanguage,
            new("Range", "The part that is wanted, in bytes; ignored by HEAD.") { InHeader = true },
            new("If-Range", "The ETag that the part must belong to; else the whole sound is sent.") { InHeader = true },
            SharedParameters.IfNoneMatch, SharedParameters.IfMatch,
        ],
        [
            new(200, "The sound.", "audio/*") { Fields = Fields },
            new(206, "The part of the sound.", "audio/*") { Fields = [.. Fields, HeaderNames.ContentRange] },
            new(304, "The client's copy is current.") { Fields = Fields },
            SharedResponses.BadQuery,
            ResponseDescription.Problem(404, "There is no such notice, or the site has no engine of speech (no-sound)."),
            SharedResponses.Withdrawn,
            ResponseDescription.Problem(412, "If-Match does not name this sound."),
            ResponseDescription.Problem(416, "The range lies outside the sound."),
            ResponseDescription.Problem(
                503,
                "The sound is being made (sound-pending), the engine could not make it (sound-failed), or the store does not respond.",
                HeaderNames.RetryAfter),
        ])
    {
        Details = "The first request for a sound has it made: the client asks again after the seconds of Retry-After.",
    };
}
