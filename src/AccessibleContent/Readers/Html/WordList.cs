using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Recognises an item of a bulleted list that Word saved as a paragraph; a printed number stays with the words.</summary>
internal static class WordList
{
    /// <summary>Gives the element that draws the bullet; null where the paragraph is no such item.</summary>
    public static IElement? MarkOf(IElement paragraph)
    {
        if (paragraph.GetAttribute("style") is not { } style || !style.Contains("mso-list", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var mark = paragraph.QuerySelectorAll("span").FirstOrDefault(span => ElementKinds.Style(span.GetAttribute("style") ?? "", "mso-list:ignore"));
        return mark is not null && IsBullet(mark.TextContent.Trim()) ? mark : null;
    }

    // Symbol fonts draw bullets for l, n, u, Ø and ü.
    private static bool IsBullet(string mark) => mark is "l" or "n" or "u" or "o" or "Ø" or "ü" or "v" or "§" || !mark.Any(char.IsLetterOrDigit);
}
