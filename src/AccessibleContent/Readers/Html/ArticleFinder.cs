using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Finds the element that holds the article.</summary>
internal static class ArticleFinder
{
    /// <summary>Finds the element by its name; where no name is known, by the density of its text, and with a remark.</summary>
    public static IElement? Find(IHtmlDocument document, TextLengths lengths, NoticeDraft draft)
    {
        var named = document.All
            .Select(element => (Element: element, Rank: ArticleContainers.RankOf(element), Length: lengths.Of(element)))
            .Where(one => one.Rank is not null && (one.Length > 0 || lengths.HasPicture(one.Element)))
            .OrderBy(one => one.Rank).ThenByDescending(one => one.Length)
            .Select(one => one.Element)
            .FirstOrDefault();
        return named ?? Densest(document, lengths, draft);
    }

    private static IElement? Densest(IHtmlDocument document, TextLengths lengths, NoticeDraft draft)
    {
        var densest = lengths.Densest() ?? document.Body;
        if (densest is not null)
        {
            var name = densest.LocalName + (densest.Id is { Length: > 0 } id ? "#" + id : "") + string.Concat(densest.ClassList.Select(one => "." + one));
            draft.Remark(RemarkKind.Guessed, string.Create(CultureInfo.InvariantCulture, $"不认识网页的模板；正文取文字最密的部分“{name}”（{lengths.Of(densest)} 字）。"), line: HtmlWords.LineOf(densest));
        }

        return densest;
    }
}
