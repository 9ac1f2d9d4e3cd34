using AccessibleContent.Readers.Html.Blocks;
using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Html.Head;
using AccessibleContent.Readers.Html.Hidden;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Languages;
using AccessibleContent.Readers.Records;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Html;

/// <summary>
/// Reads a page of a government site as its system wrote it: UTF-8, GB18030, GBK, GB2312 or Big5. Only text, and addresses that merely show
/// something, enter the notice; scripts, handlers, forms, frames and styles have no place in the model and so can never come out of it.
/// </summary>
public static class HtmlReader
{
    /// <summary>Reads the page.</summary>
    /// <param name="source">The bytes of the page.</param>
    /// <param name="name">The name of the source, for a page without 索引号.</param>
    /// <param name="address">The page's own address; null if unknown.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Reading Read(ReadOnlySpan<byte> source, string name, Uri? address = null, CancellationToken cancellation = default)
    {
        var draft = new NoticeDraft(name, cancellation: cancellation);
        draft.Source = HtmlBytes.Decode(source, draft);
        return draft.Source is { } text ? draft.Complete(_ => Read(text, address, draft)) : draft.GiveUp();
    }

    private static void Read(string text, Uri? address, NoticeDraft draft)
    {
        var document = MarkupLimits.Parse(text, draft.Budget);
        OwnRendition.Refuse(document, draft);
        var hidden = HiddenContent.TakeOut(document, draft);
        var tags = new PageTags(document);
        var addresses = new PageAddresses(document, tags, address, draft);
        draft.Address = addresses.Base;
        var lengths = new TextLengths(document, draft.Budget);
        if (document.Body is not { } page)
        {
            hidden.ReportBeside(document, true);
            return;
        }

        var outline = new PageOutline(page, lengths, draft.Budget);
        var article = new ArticleFinder(document, lengths, draft).Find(outline, new LineWorth(document, tags));
        var numbers = new PageNumbers(document, outline, addresses.Base);
        var head = new PageHead(document, article.IsPart, tags, draft);
        var left = new ArticleRest(article, numbers, draft).Find();
        var blocks = new HtmlBlocks(draft, addresses, left.Union(head.Taken).ToHashSet(), hidden);
        var body = ArticleEdges.Trim(blocks.Read(article), draft);
        head.Fill(text);
        body = NumberedHeadings.Recognise(Signatures.Join(ArticleEdges.WithoutTitle(body, draft)), draft);
        new FilesBesideArticle(blocks.Attachments, addresses).Add(article, draft);
        addresses.Report();
        new BodyCheck(outline, article, head.Taken, draft).Report();
        numbers.Report(addresses.Base, draft);
        hidden.ReportBeside(document, body.IsEmpty);
        draft.Blocks = [.. PartLanguages.Report(body, draft), .. blocks.Attachments.All];
        TraditionalPages.Simplify(draft);
    }
}
