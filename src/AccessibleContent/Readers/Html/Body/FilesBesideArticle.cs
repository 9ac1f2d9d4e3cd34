using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>Finds the attachments that a template lists after the article, in an element of their own.</summary>
internal sealed class FilesBesideArticle(HtmlAttachments attachments, PageAddresses addresses)
{
    private const int Levels = 3;

    /// <summary>Adds the files after the article, at most three elements further out.</summary>
    public void Add(Article article, NoticeDraft draft)
    {
        AddFrom(article.Behind(), draft);
        var level = article.Frame;
        for (var i = 0; i < Levels && level?.LocalName is not (null or "body"); i++)
        {
            AddFrom(Behind(level), draft);
            level = level.ParentElement;
        }
    }

    // To find its next sibling, an element first searches all of them for itself.
    private static IEnumerable<IElement> Behind(IElement element) =>
        element.Parent?.ChildNodes.OfType<IElement>().SkipWhile(one => one != element).Skip(1) ?? [];

    private void AddFrom(IEnumerable<IElement> elements, NoticeDraft draft)
    {
        foreach (var next in elements)
        {
            draft.Budget.GoOn();
            AddFrom(next, draft);
        }
    }

    private void AddFrom(IElement element, NoticeDraft draft)
    {
        if (element.LocalName is "nav" or "footer" or "aside" or "script" || !IsForFiles(element))
        {
            return;
        }

        foreach (
            var link in element.QuerySelectorAll("a[href]").Where(link => DocumentFiles.Is(link.GetAttribute("href")!, HtmlWords.Of(link))))
        {
            var name = draft.Cleaner.Words(
                HtmlWords.Of(link) is { Length: > 0 } words
                    ? words
                    : link.GetAttribute("title") ?? LinkPurpose.FileNameOf(link.GetAttribute("href")!) ?? "");
            if (name.Length > 0 && addresses.Resolve(link.GetAttribute("href"), $"附件“{name}”", HtmlWords.LineOf(link)) is { } address)
            {
                attachments.Add(new Attachment(name, address, DocumentFiles.TypeOf(address, name), null));
            }
        }
    }

    private static bool IsForFiles(IElement element) =>
        HtmlWords.Of(element, 40) is var words
        && (
            words.StartsWith("附件", StringComparison.Ordinal)
            || words.StartsWith("相关附件", StringComparison.Ordinal)
            || words.StartsWith("附：", StringComparison.Ordinal));
}
