using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Publishing;

namespace AccessibleContent.Api.Terms;

/// <summary>The description of /api/terms.</summary>
internal static class TermsDescription
{
    private const string Problem = "application/problem+json";

    private static readonly ResponseDescription Terms = new(200, "The current terms.", "application/json") { Schema = "Terms" };

    /// <summary>Gets the description of reading the terms.</summary>
    public static OperationDescription OfReading { get; } = new(
        "Returns the site's own conversion terms.",
        [new("version", "An earlier version, by its number.") { Range = (1, int.MaxValue) }],
        [
            Terms,
            new(304, "The client's copy is current."),
            new(400, "The version is not a number.", Problem) { Schema = "Problem" },
            new(404, "There is no such version.", Problem) { Schema = "Problem" },
        ]);

    /// <summary>Gets the description of replacing the terms.</summary>
    public static OperationDescription OfWriting { get; } = new(
        "Replaces the site's own conversion terms with those of the body; every later response uses them.",
        [],
        [
            Terms,
            new(400, "The body is not valid JSON of terms.", Problem) { Schema = "Problem" },
            .. PublishingDescription.Keys,
            new(412, "If-Match names another version, or the terms were changed concurrently.", Problem) { Schema = "Problem" },
            new(413, "The body is too long.", Problem) { Schema = "Problem" },
            new(415, "The body is not application/json.", Problem) { Schema = "Problem" },
            new(422, "A term is invalid; nothing was stored.", Problem) { Schema = "Problem" },
        ])
    {
        IsKeyed = true,
        Body = new("Terms", "application/json"),
    };
}
