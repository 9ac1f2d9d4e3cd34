using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html;

/// <summary>The links of a page of HTML, whatever else the page is; within the limits that pages of notices have.</summary>
/// <param name="Links">The links, in their order.</param>
/// <param name="Refusal">Why the page could not be read; null where it could.</param>
public sealed record PageLinks(IReadOnlyList<PageLink> Links, string? Refusal)
{
    // What tells a link from others stands at its beginning.
    private const int MostWords = 200;

    /// <summary>Reads the page.</summary>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static PageLinks Read(ReadOnlySpan<byte> source, CancellationToken cancellation = default)
    {
        var draft = new NoticeDraft("", cancellation: cancellation);
        if (HtmlBytes.Decode(source, draft) is not { } text)
        {
            return new([], string.Join(' ', draft.GiveUp().Refusals.Select(refusal => refusal.Message)));
        }

        try
        {
            using var document = MarkupLimits.Parse(text, draft.Effort);
            return new([.. document.QuerySelectorAll("a[href]").Select(link => new PageLink(link.GetAttribute("href")!, Words(link.TextContent), link.GetAttribute("rel")))], null);
        }
        catch (ReadingLimitException limit)
        {
            return new([], limit.Message);
        }
    }

    private static string Words(string text) => text.Length > MostWords ? text[..MostWords] : text;
}
