using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Publishing;

/// <summary>The description of publishing and withdrawing.</summary>
internal static class PublishingDescription
{
    private const string Problem = "application/problem+json";

    private static readonly ParameterDescription Id = new("id", "The notice's id, derived from its 索引号.") { InPath = true };

    /// <summary>The responses that refuse a key.</summary>
    public static readonly ResponseDescription[] Keys =
    [
        new(401, "No key, or an unknown one.", Problem) { Schema = "Problem" },
        new(403, "The key lacks the scope, or may not write notices of this column or publisher.", Problem) { Schema = "Problem" },
        new(429, "Too many unknown keys from this client; Retry-After contains the delay.", Problem) { Schema = "Problem" },
    ];

    private static readonly ResponseDescription[] Refusals =
    [
        new(400, "A parameter or the body cannot be read.", Problem) { Schema = "Problem" },
        .. Keys,
        new(410, "The notice is withdrawn.", Problem) { Schema = "Problem" },
        new(412, "If-Match names another revision, or another revision was published concurrently.", Problem) { Schema = "Problem" },
        new(413, "The body is too long.", Problem) { Schema = "Problem" },
        new(415, "The body has an unsupported type.", Problem) { Schema = "Problem" },
        new(422, "The body cannot be published, with the reasons; nothing was stored.", Problem) { Schema = "Problem" },
    ];

    /// <summary>Gets the description of publishing.</summary>
    public static OperationDescription OfPublishing { get; } = new(
        "Publishes the body as the notice's next revision, now or at a later moment; identical content creates no new revision.",
        [
            Id,
            new("note", "The reason; every rendition of a correction contains it."),
            new("publishAt", "The later moment, RFC 3339.") { Format = "date-time" },
            new("source", "The page's own address, against which relative addresses resolve.") { Format = "uri" },
            new("dryRun", "Store nothing: return only the report, and the notice as JSON.") { Values = ["true", "false"] },
        ],
        [
            new(200, "A new revision, no change, a scheduled publish, or a dry run.", "application/json") { Schema = "Publication" },
            new(201, "The first revision.", "application/json") { Schema = "Publication" },
            new(409, "The id belongs to another 索引号.", Problem) { Schema = "Problem" },
            .. Refusals,
        ])
    {
        IsKeyed = true,
        Body = new("Notice", [.. SourceFormat.All.Select(format => format.MediaType)]),
    };

    /// <summary>Gets the description of withdrawing.</summary>
    public static OperationDescription OfWithdrawing { get; } = new(
        "Withdraws the notice; from then on each of its addresses returns 410 with the reason, unless the withdrawal is taken back.",
        [Id],
        [new(204, "It is withdrawn."), new(404, "There is no such notice.", Problem) { Schema = "Problem" }, .. Refusals])
    {
        IsKeyed = true,
        Body = new("Withdrawal", "application/json"),
    };

    /// <summary>Gets the description of taking a withdrawal back.</summary>
    public static OperationDescription OfTakingBack { get; } = new(
        "Takes the withdrawal back within Publishing:UndoMinutes: the notice is restored as a new revision.",
        [Id],
        [
            new(204, "It is published again."),
            new(400, "The id is not valid.", Problem) { Schema = "Problem" },
            new(404, "There is no such notice.", Problem) { Schema = "Problem" },
            new(409, "It is not withdrawn, or the time limit has passed; the detail contains it.", Problem) { Schema = "Problem" },
            .. Keys,
        ])
    {
        IsKeyed = true,
    };
}
