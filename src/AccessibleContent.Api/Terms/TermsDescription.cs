using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Publishing;

namespace AccessibleContent.Api.Terms;

/// <summary>The description of /api/terms.</summary>
internal static class TermsDescription
{
    private const string Problem = "application/problem+json";

    private static readonly ResponseDescription Terms = new(200, "The terms that hold now.", "application/json") { Schema = "Terms" };

    /// <summary>Gets the description of reading.</summary>
    public static OperationDescription OfReading { get; } = new(
        "Gives the site's own conversion terms.",
        [new("version", "An earlier version, by its number.") { Range = (1, int.MaxValue) }],
        [Terms, new(304, "What the client has is current."), new(400, "The version is no number.", Problem) { Schema = "Problem" }, new(404, "There is no such version.", Problem) { Schema = "Problem" }]);

    /// <summary>Gets the description of writing.</summary>
    public static OperationDescription OfWriting { get; } = new(
        "Replaces the site's own conversion terms by those of the body; every answer is made by them from then on.",
        [],
        [
            Terms,
            new(400, "The body is not the JSON of terms.", Problem) { Schema = "Problem" },
            .. PublishingDescription.Keys,
            new(412, "If-Match names another version, or somebody else has changed the terms.", Problem) { Schema = "Problem" },
            new(413, "The body is too long.", Problem) { Schema = "Problem" },
            new(415, "The body is not application/json.", Problem) { Schema = "Problem" },
            new(422, "A term cannot be taken; nothing was stored.", Problem) { Schema = "Problem" },
        ])
    {
        IsKeyed = true,
        Body = new("Terms", "application/json"),
    };
}
