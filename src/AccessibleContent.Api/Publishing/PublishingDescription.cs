using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Readers;
using Microsoft.Net.Http.Headers;
using static AccessibleContent.Api.Http.Descriptions.SharedParameters;

namespace AccessibleContent.Api.Publishing;

/// <summary>The description of publishing and withdrawing.</summary>
internal static class PublishingDescription
{
    private const string Json = "application/json";

    private static readonly ResponseDescription[] Refusals =
    [
        ResponseDescription.Problem(400, "A parameter or the body cannot be read."),
        .. SharedResponses.Keys,
        SharedResponses.Withdrawn,
        ResponseDescription.Problem(412, "If-Match names another revision, or another revision was published concurrently."),
        .. SharedResponses.Bodies,
        ResponseDescription.Problem(422, "The body cannot be published, with the reasons; nothing was stored."),
    ];

    /// <summary>Gets the description of publishing.</summary>
    public static OperationDescription OfPublishing { get; } = new(
        "Publishes the body as the notice's next revision, now or at a later moment.",
        [
            Id,
            new("note", "The reason; every rendition of a correction contains it.") { Longest = PutParameters.MaxNoteLength },
            new("publishAt", "The later moment, RFC 3339.") { Format = "date-time" },
            new("source", "The page's own address, against which relative addresses resolve.")
            {
                Format = "uri",
                Longest = PutParameters.MaxSourceLength,
            },
            new("dryRun", "Store nothing: return only the report, and the notice as JSON.") { IsFlag = true },
            IfMatch, IfNew,
        ],
        [
            new(200, "A new revision, no change, a scheduled publish, or a dry run.", Json)
            {
                Schema = "Publication",
                Fields = [HeaderNames.CacheControl],
            },
            new(201, "The first revision.", Json) { Schema = "Publication", Fields = [HeaderNames.CacheControl, HeaderNames.Location] },
            ResponseDescription.Problem(409, "The id belongs to another 索引号."),
            .. Refusals,
        ])
    {
        Details = "Identical content creates no new revision. A body in HTML, Markdown or plain text is read as a page of a website.",
        IsKeyed = true,
        Body = new("NoticeInput", [Json, .. SourceFormat.All.Select(format => format.MediaType).Where(type => type != Json)]),
    };

    /// <summary>Gets the description of withdrawing.</summary>
    public static OperationDescription OfWithdrawing { get; } = new(
        "Withdraws the notice.",
        [Id, IfMatch],
        [
            new(204, "It is withdrawn."),
            SharedResponses.NoNotice,
            ResponseDescription.Problem(409, "It only waits for its moment; the detail says how to take it back."),
            .. Refusals,
        ])
    {
        Details = "From then on each of its addresses returns 410 with the reason, unless the withdrawal is taken back.",
        IsKeyed = true,
        Body = new("Withdrawal", Json),
    };

    /// <summary>Gets the description of taking a withdrawal back.</summary>
    public static OperationDescription OfTakingBack { get; } = new(
        "Takes the withdrawal back within Publishing:UndoMinutes: the notice is restored as a new revision.",
        [Id],
        [
            new(204, "It is published again."),
            ResponseDescription.Problem(400, "The id is not valid."),
            SharedResponses.NoNotice,
            ResponseDescription.Problem(409, "It is not withdrawn, or the time limit has passed; the detail contains it."),
            .. SharedResponses.Keys,
        ])
    {
        IsKeyed = true,
    };
}
