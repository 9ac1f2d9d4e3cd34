using System.Text.Json.Serialization;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a list.</summary>
/// <param name="Items">The notices of this page, newest first; those that a search found, the best first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Total">The number of notices that match the query.</param>
/// <param name="TotalIsExact">Whether no more match than that: beyond a limit they are not counted.</param>
internal sealed record ListBody(IReadOnlyList<ListItem> Items, string? Next, int Total, bool TotalIsExact)
{
    /// <summary>Gets the values that results of a search share.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetsBody? Facets { get; init; }

    /// <summary>Gets what may have been meant instead of what was typed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Corrections { get; init; }

    /// <summary>Gets whether the results are those of the first correction.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Corrected { get; init; }

    /// <summary>Gets whether no notice has all words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Relaxed { get; init; }

    /// <summary>Gets the words that were also looked for in other words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WidenedBody>? Widened { get; init; }
}

/// <summary>The JSON of a notice in a list.</summary>
internal sealed record ListItem(
    string Id,
    int Revision,
    string Title,
    string PublishedOn,
    string? Publisher,
    string? Catalog,
    string? DocumentNumber,
    string? IndexNumber,
    string Href,
    string Page)
{
    /// <summary>Gets the rank of a notice that a search found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Score { get; init; }

    /// <summary>Gets the passage that matches, as markup.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Snippet { get; init; }

    /// <summary>Gets the words that the notice has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Matched { get; init; }
}
