using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>What a page says of its notice beside the body: title, date, source and record, each by what speaks for it.</summary>
internal sealed class PageHead
{
    private readonly IHtmlDocument _document;
    private readonly PageTags _tags;
    private readonly RecordFields _fields;
    private readonly TakenWords _taken;
    private readonly HeadTitle? _title;
    private readonly NoticeDraft _draft;

    /// <summary>Reads the lines around an article, and the first and last of it.</summary>
    /// <param name="document">The page.</param>
    /// <param name="isArticle">Says whether a node is a part of the article.</param>
    /// <param name="tags">The page's tags.</param>
    /// <param name="draft">The notice in the making.</param>
    public PageHead(IHtmlDocument document, Func<INode, bool> isArticle, PageTags tags, NoticeDraft draft)
    {
        (_document, _tags, _draft, _fields, _taken) = (document, tags, draft, new RecordFields(draft), new TakenWords(isArticle, draft));
        List<HeadFacts> facts = [.. HeadFacts.Of(HeadLines.Of(document.Body!, isArticle, draft.Effort))];
        _title = TitleFinder.Find(facts, tags, draft);
        var record = new HtmlRecord(facts, _title, _fields);
        record.Read();
        new ArticleHead(facts, _title, record, _taken, draft).Read();
        new BehindBody(facts, _fields, _taken).Read();
    }

    /// <summary>Gets the elements whose words went into the record: the body must not say them again.</summary>
    public IReadOnlySet<IElement> Taken => _taken.Elements;

    /// <summary>Fills the draft: first what lines say, then what tags say, then what is less sure.</summary>
    /// <param name="source">The page as it is written.</param>
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
        SeenDates.Tell(_document.Body!, _draft);
    }
}
