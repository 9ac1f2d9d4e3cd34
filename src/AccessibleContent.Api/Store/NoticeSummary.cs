using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>A notice as a list shows it.</summary>
public sealed record NoticeSummary(
    NoticeId Id,
    int Revision,
    string Title,
    DateOnly PublishedOn,
    string? Publisher,
    string? Catalog,
    string? DocumentNumber,
    string? IndexNumber);
