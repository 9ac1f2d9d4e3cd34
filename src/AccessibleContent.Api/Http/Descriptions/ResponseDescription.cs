namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>What the description says of an answer: its status, words, and media types.</summary>
internal sealed record ResponseDescription(int Status, string Description, params IReadOnlyList<string> MediaTypes)
{
    /// <summary>Gets the name of the schema of the JSON; null where there is none.</summary>
    public string? Schema { get; init; }
}
