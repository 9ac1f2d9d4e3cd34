using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The responses that several operations have.</summary>
internal static class SharedResponses
{
    /// <summary>Gets 304.</summary>
    public static ResponseDescription NotModified { get; } = new(304, "The client's copy is current.")
    {
        Component = "NotModified",
        Fields = FieldDescriptions.Linked,
    };

    /// <summary>Gets 412 for reading.</summary>
    public static ResponseDescription Outdated { get; } =
        ResponseDescription.Problem(412, "There is another version than that of If-Match, or a later one than If-Unmodified-Since.") with
        {
            Component = "Outdated",
        };

    /// <summary>Gets 400 for a query.</summary>
    public static ResponseDescription BadQuery { get; } =
        ResponseDescription.Problem(400, "A parameter has a value that is not in its table or too long, or is given twice.") with
        {
            Component = "BadQuery",
        };

    /// <summary>Gets 404 for a notice.</summary>
    public static ResponseDescription NoNotice { get; } = ResponseDescription.Problem(404, "There is no such notice.") with
    {
        Component = "NoNotice",
    };

    /// <summary>Gets 410.</summary>
    public static ResponseDescription Withdrawn { get; } =
        ResponseDescription.Problem(410, "The notice is withdrawn; the detail contains the reason.") with { Component = "Withdrawn" };

    /// <summary>Gets the responses that refuse a key.</summary>
    public static IReadOnlyList<ResponseDescription> Keys { get; } =
    [
        ResponseDescription.Problem(401, "No key, or an unknown one.", HeaderNames.WWWAuthenticate) with { Component = "Unidentified" },
        ResponseDescription.Problem(403, "The key lacks the scope, or may not write notices of this column or publisher.") with
        {
            Component = "Forbidden",
        },
    ];

    /// <summary>Gets the responses that refuse a body before it is read.</summary>
    public static IReadOnlyList<ResponseDescription> Bodies { get; } =
    [
        ResponseDescription.Problem(413, "The body is too long.") with { Component = "TooLong" },
        ResponseDescription.Problem(415, "The body has an unsupported type or coding.") with { Component = "UnsupportedType" },
    ];

    /// <summary>Gets 405.</summary>
    public static ResponseDescription WrongMethod { get; } =
        ResponseDescription.Problem(405, "The address does not have this method.", HeaderNames.Allow) with { Component = "WrongMethod" };

    /// <summary>Gets the responses of every operation but probes.</summary>
    public static IReadOnlyList<ResponseDescription> Everywhere { get; } =
    [
        WrongMethod,
        ResponseDescription.Problem(429, "Too many requests, or too many unknown keys.", HeaderNames.RetryAfter) with
        {
            Component = "TooMany",
        },
        ResponseDescription.Problem(503, "The store does not respond, or cannot be written.", HeaderNames.RetryAfter) with
        {
            Component = "Unavailable",
        },
    ];
}
