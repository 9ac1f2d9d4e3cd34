using System.Globalization;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>Finds the article of a page by evidence, of which a known container name is one part; weak evidence is reported.</summary>
internal sealed class ArticleFinder(IHtmlDocument document, TextLengths lengths, NoticeDraft draft)
{
    // With fewer letters in sentences, or a smaller part of the page's, an article cannot be reliably told from any other box of the page.
    private const int FewLetters = 40;
    private const double SmallPart = 0.6;

    // A choice with a smaller part of the page's sentences misses the greater part of the article; a table outweighs sentences.
    private const double Minority = 0.4;

    /// <summary>Finds the article; at worst, everything that the page shows.</summary>
    public Article Find(PageOutline outline, LineWorth worths)
    {
        if (new ArticleScores(worths, lengths).Best(outline.Body) is not { } best)
        {
            return Article.Of(Named());
        }

        var sentences = new SentenceCounts(outline.Body);
        if (Math.Max(sentences.Of(best), best.Worth) < Minority * sentences.All)
        {
            best = sentences.Widen(best);
        }

        var article = Article.Of(best);
        Report(best, article, sentences);
        return article;
    }

    // A page may have text, but nothing that indicates an article.
    private IElement Named() =>
        document.All.FirstOrDefault(element =>
            ArticleContainers.IsSure(element) && (lengths.Of(element) > 0 || lengths.HasPicture(element))
        ) ?? document.Body!;

    private void Report(ArticleChoice choice, Article article, SentenceCounts sentences)
    {
        if (IsNamed(choice.Box))
        {
            return;
        }

        var inside = sentences.Of(choice);
        var rule = inside < FewLetters || inside < SmallPart * sentences.All ? RemarkRule.BodyUncertain : RemarkRule.BodyByDensity;
        var frame = article.Frame;
        var name =
            frame.LocalName + (frame.Id is { Length: > 0 } id ? "#" + id : "") + string.Concat(frame.ClassList.Select(one => "." + one));
        draft.Remark(
            rule,
            string.Create(
                CultureInfo.InvariantCulture,
                $"不认识网页的模板；正文取文字最密的部分“{name}”（{article.Lines.Sum(line => line.Letters)} 字）。{(rule.IsDoubt ? "成句的文字很少，请核对正文是否取对。" : "")}"),
            line: HtmlWords.LineOf(article.First));
    }

    private static bool IsNamed(PageBox? box)
    {
        for (; box is not null; box = box.Parent)
        {
            if (ArticleContainers.ShareOf(box.Element) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
