namespace AccessibleContent.Api.Site;

/// <summary>The page of one notice: its fragment in a frame.</summary>
public sealed record NoticeModel(PageModel Page, string Article);
