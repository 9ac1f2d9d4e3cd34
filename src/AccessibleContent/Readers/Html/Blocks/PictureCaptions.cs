using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Finds the caption below a picture: figcaption, or a line of its own that begins with 图1.</summary>
internal sealed partial class PictureCaptions(NoticeDraft draft)
{
    private const int Levels = 3;
    private const int LongestCaption = 60;

    // To look at what follows an element costs the number of its siblings.
    private const int MostSearches = 100;

    private int _searches;

    /// <summary>Returns the caption; null if there is none with certainty.</summary>
    public string? Of(IElement image)
    {
        var level = image.ParentElement;
        for (var i = 0; i < Levels && level is not null && _searches < MostSearches; i++)
        {
            _searches++;
            if (level.LocalName == "figure")
            {
                return Words(level.Children.FirstOrDefault(child => child.LocalName == "figcaption"));
            }

            if (HtmlWords.Of(level, 1).Length > 0)
            {
                return null;
            }

            if (level.NextElementSibling is { } next)
            {
                return Words(next) is { } words && Numbered().IsMatch(words) ? words : null;
            }

            level = level.ParentElement;
        }

        return null;
    }

    private string? Words(IElement? element) =>
        element is not null
        && !HtmlWords.AreLonger(element, LongestCaption)
        && draft.Cleaner.Words(HtmlWords.Of(element)) is { Length: > 0 } words
            ? words
            : null;

    [GeneratedRegex("^(?:图|附图|示意图)\\s?[0-9０-９一二三四五六七八九十]{1,3}(?![0-9年月日])")]
    private static partial Regex Numbered();
}
