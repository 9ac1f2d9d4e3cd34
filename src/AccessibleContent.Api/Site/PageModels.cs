using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The page of one notice: its fragment in a frame, and the address as a code where an absolute one is known.</summary>
public sealed record NoticeModel(PageModel Page, NoticeId Id, string Article, string ListAddress, WayByPhone? ByPhone);

/// <summary>How a page is opened on another device.</summary>
/// <param name="Address">The page's whole address, to be typed.</param>
/// <param name="Code">The same to be scanned; null where a code cannot hold it.</param>
public sealed record WayByPhone(string Address, ScanCode? Code);

/// <summary>The page that tells a notice's history, newest first.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="NoticeTitle">The notice's title now, in the visit's script.</param>
/// <param name="Id">The notice.</param>
/// <param name="Revisions">Its revisions.</param>
public sealed record RevisionsModel(PageModel Page, string NoticeTitle, NoticeId Id, IReadOnlyList<RevisionItem> Revisions);

/// <summary>The page that lists notices: all of them, those of some conditions, or those that were searched.</summary>
public sealed record ListModel(PageModel Page, NoticePage Notices, Paging Paging, NoticeQuery Query, NoticeColumns Columns);

/// <summary>The page of what was searched for; <paramref name="Notices"/> is null where nothing was asked yet.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Asked">The words as the reader wrote them.</param>
/// <param name="OfMode">Whether the words are a name of 长者模式, which is then offered.</param>
/// <param name="Notices">What was found.</param>
/// <param name="Paging">The place in what was found.</param>
public sealed record SearchModel(PageModel Page, string Asked, bool OfMode, NoticePage? Notices, Paging? Paging);

/// <summary>Notices as a list, and the ways on from it.</summary>
public sealed record ItemsModel(PageModel Page, NoticePage Notices, Paging Paging);

/// <summary>The map of the site for people.</summary>
public sealed record MapModel(PageModel Page, NoticeColumns Columns);

/// <summary>The accessibility statement: what was tested, by what, when, and with what result.</summary>
public sealed record StatementModel(PageModel Page, AccessibilityRecord Record);

/// <summary>The page that says what went wrong and how to go on.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">What went wrong, in the visit's script.</param>
/// <param name="Advice">What the reader can do, in the visit's script.</param>
public sealed record ErrorModel(PageModel Page, int Status, string Detail, string Advice);
