using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The description of a response: its status, text, and media types, the usual one first.</summary>
internal sealed record ResponseDescription(int Status, string Description, params IReadOnlyList<string> MediaTypes)
{
    /// <summary>Gets the name under which operations share the description; null if only one has it.</summary>
    public string? Component { get; init; }

    /// <summary>Gets the name of the schema of the JSON; null if there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>Gets the header fields; <see cref="FieldDescriptions"/> describes them.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Describes a problem.</summary>
    /// <param name="status">The status.</param>
    /// <param name="description">What is wrong.</param>
    /// <param name="fields">Further header fields.</param>
    public static ResponseDescription Problem(int status, string description, params IReadOnlyList<string> fields) =>
        new(status, description, "application/problem+json")
        {
            Schema = "Problem",
            Fields = [HeaderNames.CacheControl, HeaderNames.ContentLanguage, HeaderNames.Vary, .. fields],
        };
}
