using AccessibleContent.Readers.Html;

namespace AccessibleContent.Readers;

/// <summary>The links of a page of HTML, whatever else the page is; within the limits that pages of notices have.</summary>
/// <param name="Links">The links, in their order.</param>
/// <param name="Refusal">Why the page could not be read; null where it could.</param>
public sealed record PageLinks(IReadOnlyList<PageLink> Links, string? Refusal)
{
    // What tells a link from others stands at its beginning.
    private const int MostWords = 200;

    /// <summary>Reads the page.</summary>
    public static PageLinks Read(ReadOnlySpan<byte> source)
    {
        var draft = new NoticeDraft("");
        if (HtmlBytes.Decode(source, draft) is not { } text || MarkupLimits.Parse(text, draft) is not { } document)
        {
            return new([], string.Join(' ', draft.GiveUp().Refusals.Select(refusal => refusal.Message)));
        }

        using (document)
        {
            return new([.. document.QuerySelectorAll("a[href]").Select(link => new PageLink(link.GetAttribute("href")!, Words(link.TextContent), link.GetAttribute("rel")))], null);
        }
    }

    private static string Words(string text) => text.Length > MostWords ? text[..MostWords] : text;
}
