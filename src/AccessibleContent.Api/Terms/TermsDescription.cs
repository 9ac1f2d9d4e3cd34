using AccessibleContent.Api.Http.Descriptions;
using static AccessibleContent.Api.Http.Descriptions.SharedParameters;

namespace AccessibleContent.Api.Terms;

/// <summary>The description of /api/terms.</summary>
internal static class TermsDescription
{
    private const string Json = "application/json";

    private static readonly ResponseDescription Terms =
        new(200, "The terms.", Json) { Component = "Terms", Schema = "Terms", Fields = FieldDescriptions.Cached };

    /// <summary>Gets the description of reading the terms.</summary>
    public static OperationDescription OfReading { get; } = new(
        "Returns the site's own conversion terms, synonyms and spoken names.",
        [new("version", "An earlier version, by its number.") { Range = (1, int.MaxValue) }, IfNoneMatch],
        [
            Terms, SharedResponses.NotModified, SharedResponses.Outdated, SharedResponses.BadQuery,
            ResponseDescription.Problem(404, "There is no such version."),
        ]);

    /// <summary>Gets the description of replacing the terms.</summary>
    public static OperationDescription OfWriting { get; } = new(
        "Replaces the site's own conversion terms, synonyms and spoken names with those of the body; every later response uses them.",
        [IfMatch],
        [
            Terms,
            ResponseDescription.Problem(400, "The body is not valid JSON of terms."),
            .. SharedResponses.Keys,
            ResponseDescription.Problem(412, "If-Match names another version, or the terms were changed concurrently."),
            .. SharedResponses.Bodies,
            ResponseDescription.Problem(422, "A term, synonym or spoken name is invalid; nothing was stored."),
        ])
    {
        IsKeyed = true,
        Body = new("TermsInput", Json),
    };
}
