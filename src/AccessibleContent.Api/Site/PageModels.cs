using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site.Audit;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The page of one notice: its fragment in a frame, and the address as a code where an absolute one is known.</summary>
public sealed record NoticeModel(PageModel Page, NoticeId Id, string Article, string ListAddress, QrLink? ByPhone)
{
    /// <summary>Gets the contents list; null for a notice with few headings.</summary>
    public Contents? Contents { get; } = Contents.Of(Article);

    /// <summary>Gets the path of the notice's sound, below that of the website; null where notices have none.</summary>
    public string? Sound { get; init; }
}

/// <summary>The line of tools of a page, with the name of its button that reads aloud, in Simplified script.</summary>
public sealed record ToolsModel(PageModel Page, string Listen = ToolWords.Listen)
{
    /// <summary>Gets the address of what the page sounds like; null where only its plain text is read.</summary>
    public string? Speech => Page.SpeechText is { } path ? Page.Preferences.Root + path : null;

    /// <summary>Gets a value indicating whether a player stands under the line.</summary>
    public bool HasSound { get; init; }
}

/// <summary>A group of switches on a page; the name of its place, where a switch leads back to.</summary>
public sealed record SwitchesModel(PageModel Page, string Anchor);

/// <summary>The contents list of a notice.</summary>
public sealed record ContentsModel(PageModel Page, Contents Contents);

/// <summary>The page that tells where the list ends.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Link">The link to the neighbour that does not exist.</param>
/// <param name="NoticeTitle">The notice's title, in the reader's script.</param>
/// <param name="NoticePath">The path of the notice; null if it is withdrawn.</param>
/// <param name="Other">The link to the neighbour on the other side, and its path.</param>
public sealed record NoNeighbourModel(
    PageModel Page,
    NeighbourLink Link,
    string NoticeTitle,
    string? NoticePath,
    (NeighbourLink Link, string Path) Other);

/// <summary>The page with the plain text of a notice.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Text">The plain text as markup.</param>
/// <param name="NoticeAddress">The way back to the notice.</param>
public sealed record TextModel(PageModel Page, string Text, string NoticeAddress)
{
    /// <summary>Gets the name of the way back, in Simplified script.</summary>
    public string Back { get; init; } = "返回公告";
}

/// <summary>How to open a page on another device.</summary>
/// <param name="Address">The page's absolute address, to type.</param>
/// <param name="Code">The same address as a QR code; null if it is too long for one.</param>
public sealed record QrLink(string Address, QrImage? Code);

/// <summary>The page with a notice's history, newest first.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="NoticeTitle">The notice's current title, in the reader's script.</param>
/// <param name="Id">The notice's id.</param>
/// <param name="Revisions">The notice's revisions.</param>
public sealed record RevisionsModel(PageModel Page, string NoticeTitle, NoticeId Id, IReadOnlyList<RevisionItem> Revisions)
{
    /// <summary>Gets when the first revision says that it was published; null if it cannot be read.</summary>
    public ShownMoment? Stated { get; init; }

    /// <summary>Gets a value indicating whether the notice is withdrawn: then nothing of what it said is shown.</summary>
    public bool IsWithdrawn => Revisions is [{ Withdrawn: true }, ..];
}

/// <summary>The page that lists notices: all, those that match the filters, or those found by a search.</summary>
public sealed record ListModel(PageModel Page, NoticePage Notices, Paging Paging, NoticeQuery Query, NoticeColumns Columns);

/// <summary>The form that searches, with the words as entered by the reader.</summary>
public sealed record SearchFormModel(PageModel Page, string Asked);

/// <summary>The page of search results; <paramref name="Results"/> is null before a search.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Asked">The words as entered by the reader.</param>
/// <param name="OfMode">Whether the words are a name of 长者模式, which is then offered.</param>
/// <param name="Results">The search results.</param>
public sealed record SearchModel(PageModel Page, string Asked, bool OfMode, FoundModel? Results);

/// <summary>What a search found.</summary>
/// <param name="Items">The notices.</param>
/// <param name="Understood">How the search took the words, in the reader's script, a sentence each.</param>
/// <param name="Corrections">What may have been meant instead, with the address that searches for it.</param>
/// <param name="Facets">What narrows the results.</param>
public sealed record FoundModel(
    ItemsModel Items,
    IReadOnlyList<string> Understood,
    IReadOnlyList<(string Words, string Address)> Corrections,
    FacetsModel Facets);

/// <summary>The links that narrow the results of a search, and those that drop a filter.</summary>
public sealed record FacetsModel(PageModel Page, IReadOnlyList<FacetGroup> Groups, IReadOnlyList<(string Label, string Address)> Wider);

/// <summary>The values of one kind that results share: in the reader's script, with the number of results and their address.</summary>
public sealed record FacetGroup(string Label, IReadOnlyList<(string Name, int Count, string Address)> Values);

/// <summary>A notice that was found: its title with marks and the passage that matches, as markup.</summary>
public sealed record FoundText(string Title, string Snippet);

/// <summary>A list of notices, and the links to its other pages.</summary>
public sealed record ItemsModel(PageModel Page, NoticePage Notices, Paging Paging)
{
    /// <summary>Gets what a search found in each notice; null for a list.</summary>
    public IReadOnlyList<FoundText>? Found { get; init; }
}

/// <summary>The beginning of a part of the page, which an access key leads to.</summary>
public sealed record LandmarkModel(PageModel Page, AccessKey Key);

/// <summary>The site map for people.</summary>
public sealed record MapModel(PageModel Page, NoticeColumns Columns);

/// <summary>The accessibility statement: what was tested, with which tools, when, and with what result.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="OfMakers">The tests of the program by its makers, over sample notices.</param>
/// <param name="OfSite">The test of the site's own pages; null if there is none.</param>
public sealed record StatementModel(PageModel Page, AccessibilityRecord OfMakers, AuditRecord? OfSite)
{
    /// <summary>Gets the version of the program that shows the page.</summary>
    public string Build { get; init; } = BuildVersion.Now;
}

/// <summary>The page that explains a kind of problem to programmers.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Address">The address that names the kind, as problems give it.</param>
/// <param name="Meaning">What it means, in the reader's script.</param>
/// <param name="Remedy">What the caller can do, in the reader's script.</param>
public sealed record ProblemModel(PageModel Page, int Status, string Address, string Meaning, string Remedy);

/// <summary>The page that explains an error and how to continue.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">What went wrong, in the reader's script.</param>
/// <param name="Advice">What the reader can do, in the reader's script.</param>
public sealed record ErrorModel(PageModel Page, int Status, string Detail, string Advice)
{
    /// <summary>Gets what is known besides, with a label each in the reader's script.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>Gets further links, with their addresses.</summary>
    public IReadOnlyList<(string Label, string Address)> Links { get; init; } = [];
}
