namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>What the description says of a request's body: its media types, and the schema of the JSON.</summary>
internal sealed record BodyDescription(string Schema, params IReadOnlyList<string> MediaTypes);
