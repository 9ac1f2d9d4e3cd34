using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a notice in a list.</summary>
public sealed record ListItem(
    string Id,
    int Revision,
    string Title,
    string PublishedOn,
    string? Publisher,
    string? Catalog,
    string? DocumentNumber,
    string? IndexNumber,
    string Href);
