using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The page of what was searched for; <paramref name="Notices"/> is null where nothing was asked yet.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Asked">The words as the reader wrote them.</param>
/// <param name="OfMode">Whether the words are a name of 长者模式, which is then offered.</param>
/// <param name="Notices">What was found.</param>
/// <param name="Paging">The place in what was found.</param>
public sealed record SearchModel(PageModel Page, string Asked, bool OfMode, NoticePage? Notices, Paging? Paging);
