using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The page of one notice: its fragment in a frame, and the address as a code where an absolute one is known.</summary>
public sealed record NoticeModel(PageModel Page, NoticeId Id, string Article, string ListAddress, WayByPhone? ByPhone);
