using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// The facts of the notice that a page gives outside the body: title, date, source and record, each by the evidence for it.
/// </summary>
internal sealed class PageHead
{
    private readonly IHtmlDocument _document;
    private readonly PageTags _tags;
    private readonly RecordFields _fields;
    private readonly TakenWords _taken;
    private readonly HeadTitle? _title;
    private readonly NoticeDraft _draft;

    /// <summary>Reads the lines around an article, and its first and last ones.</summary>
    /// <param name="document">The page.</param>
    /// <param name="isArticle">Returns whether a node is a part of the article.</param>
    /// <param name="tags">The page's tags.</param>
    /// <param name="draft">The notice under construction.</param>
    public PageHead(IHtmlDocument document, Func<INode, bool> isArticle, PageTags tags, NoticeDraft draft)
    {
        (_document, _tags, _draft, _fields, _taken) = (document, tags, draft, new RecordFields(draft), new TakenWords(isArticle, draft));
        List<HeadFacts> facts = [.. HeadFacts.Of(HeadLines.Of(document.Body!, isArticle, draft.Budget))];
        _title = TitleFinder.Find(facts, tags, draft);
        var record = new HtmlRecord(facts, _title, _fields);
        record.Read();
        new ArticleHead(facts, _title, record, _taken, draft).Read();
        new BehindBody(facts, _fields, _taken).Read();
    }

    /// <summary>Gets the elements whose text went into the record: the body must not repeat them.</summary>
    public IReadOnlySet<IElement> Taken => _taken.Elements;

    /// <summary>Fills the draft: first from lines, then from tags, then from less certain places.</summary>
    /// <param name="source">The source of the page.</param>
    public void Fill(string source)
    {
        var surest = TaggedDate.Surest(MachineDates.Of(_document, _tags, source), _draft);
        _fields.Fill(surest?.Date);
        _tags.Complete(_draft, _title);
        if (_draft.HasDate || !_draft.Refuses("publishedOn"))
        {
            TaggedDate.Complete(_draft, surest);
        }

        _fields.CompleteDate();
        SeenDates.Report(_document.Body!, _draft);
    }
}
