namespace AccessibleContent.Api.Site;

/// <summary>The page of one notice: its fragment in a frame, and the way to its column.</summary>
public sealed record NoticeModel(PageModel Page, string Article, string? ColumnAddress);
