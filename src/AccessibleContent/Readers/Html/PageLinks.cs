using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html;

/// <summary>The links of an HTML page of any kind, within the limits for pages of notices.</summary>
/// <param name="Links">The links, in order.</param>
/// <param name="Refusal">Why the page could not be read; null if it could.</param>
public sealed record PageLinks(IReadOnlyList<PageLink> Links, string? Refusal)
{
    // The beginning is enough to tell links apart.
    private const int MostWords = 200;

    /// <summary>Reads the page.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static PageLinks Read(ReadOnlySpan<byte> source, CancellationToken cancellation = default)
    {
        var draft = new NoticeDraft("", cancellation: cancellation);
        if (HtmlBytes.Decode(source, draft) is not { } text)
        {
            return new([], string.Join(' ', draft.GiveUp().Refusals.Select(refusal => refusal.Message)));
        }

        try
        {
            using var document = MarkupLimits.Parse(text, draft.Budget);
            return new(
                [
                    .. document
                        .QuerySelectorAll("a[href]")
                        .Select(link => new PageLink(link.GetAttribute("href")!, Words(link.TextContent), link.GetAttribute("rel"))),
                ],
                null);
        }
        catch (ReadingLimitException limit)
        {
            return new([], limit.Message);
        }
    }

    private static string Words(string text) => text.Length > MostWords ? text[..MostWords] : text;
}

/// <summary>A link of a page.</summary>
/// <param name="Address">The address as written in the page.</param>
/// <param name="Words">The text of the link.</param>
/// <param name="Relation">Its <c>rel</c>; null if it has none.</param>
public sealed record PageLink(string Address, string Words, string? Relation);
