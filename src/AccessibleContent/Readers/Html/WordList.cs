using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Recognises an item of a bulleted list that Word saved as a paragraph; a printed number stays with the words.</summary>
internal static class WordList
{
    private const int Reach = 50;

    /// <summary>Gives the element that draws the bullet; null where the paragraph is no such item.</summary>
    public static IElement? MarkOf(IElement paragraph)
    {
        if (paragraph.GetAttribute("style") is not { } style || !style.Contains("mso-list", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var left = Reach;
        return Find(paragraph, ref left) is { } mark && IsBullet(HtmlWords.Of(mark, 20).Trim()) ? mark : null;
    }

    // The bullet comes first.
    private static IElement? Find(IElement element, ref int left)
    {
        foreach (var child in element.ChildNodes.OfType<IElement>())
        {
            if (--left < 0 || (child.LocalName == "span" && ElementKinds.Style(child.GetAttribute("style") ?? "", "mso-list:ignore")))
            {
                return left < 0 ? null : child;
            }

            if (Find(child, ref left) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    // Symbol fonts draw bullets for l, n, u, Ø and ü.
    private static bool IsBullet(string mark) => mark is "l" or "n" or "u" or "o" or "Ø" or "ü" or "v" or "§" || !mark.Any(char.IsLetterOrDigit);
}
