using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Html.Hidden;
using AccessibleContent.Readers.Html.Lists;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Html.Tables;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// Turns the elements of an article into blocks. Only the elements named here are read: the model has no place for anything else.
/// </summary>
internal sealed class HtmlBlocks
{
    private const string Quoted = "“‘「『《\"";

    private readonly NoticeDraft _draft;
    private readonly PageAddresses _addresses;
    private readonly IReadOnlySet<INode> _taken;
    private readonly HiddenContent _hidden;
    private readonly Losses _losses;
    private readonly HtmlImages _images;
    private readonly HtmlTables _tables;
    private readonly IconLinks _icons;
    private readonly HtmlLists _lists;
    private readonly RaisedText _raised;
    private readonly RubyText _ruby;
    private string? _language;
    private int _quotations;

    /// <summary>Creates a reader of blocks that leaves out the elements and texts in <paramref name="taken"/>.</summary>
    public HtmlBlocks(NoticeDraft draft, PageAddresses addresses, IReadOnlySet<INode> taken, HiddenContent hidden)
    {
        (_draft, _addresses, _taken, _hidden) = (draft, addresses, taken, hidden);
        _losses = new Losses(draft, hidden);
        _images = new HtmlImages(draft, addresses, _losses);
        _tables = new HtmlTables(this, draft, hidden);
        _icons = new IconLinks(draft, _images);
        _lists = new HtmlLists(this, draft);
        _raised = new RaisedText(this, draft);
        _ruby = new RubyText(this, draft);
        Attachments = new HtmlAttachments(draft);
    }

    /// <summary>Gets the attachments of the article.</summary>
    public HtmlAttachments Attachments { get; }

    /// <summary>Reads the whole article.</summary>
    public ImmutableArray<Block> Read(Article article)
    {
        var flow = new BlockFlow(_draft, Attachments);
        Walk(article.Parts[0] == article.Frame ? article.Frame.ChildNodes : article.Parts, Marks.None, flow);
        var blocks = flow.Take();
        foreach (var part in article.Parts)
        {
            _hidden.Report(part);
        }

        _losses.Report();
        return blocks;
    }

    /// <summary>Reads the content of a container.</summary>
    internal ImmutableArray<Block> Read(IElement container, HtmlAttachments? attachments)
    {
        var flow = new BlockFlow(_draft, attachments);
        var outer = Enter(container);
        Walk(container, Marks.None, flow);
        _language = outer;
        return flow.Take();
    }

    /// <summary>Reads a single node where blocks are expected.</summary>
    internal ImmutableArray<Block> ReadAlone(INode node, HtmlAttachments? attachments)
    {
        var flow = new BlockFlow(_draft, attachments);
        Walk([node], Marks.None, flow);
        return flow.Take();
    }

    /// <summary>Reads the children of a node.</summary>
    internal void Walk(INode node, Marks marks, BlockFlow flow) => Walk(node.ChildNodes, marks, flow);

    /// <summary>Reads nodes in sequence.</summary>
    internal void Walk(IEnumerable<INode> nodes, Marks marks, BlockFlow flow)
    {
        foreach (var child in nodes.Where(node => !_taken.Contains(node)))
        {
            _draft.Budget.GoOn();
            if (child is IText text)
            {
                Add(text.Data, marks, flow);
            }
            else if (child is IElement element && !IsLeftOut(element))
            {
                var outer = Enter(element);
                Read(element, marks, flow);
                _language = outer;
            }
            else if (child is IElement control && ElementKinds.TakesRoom(control) && !_hidden.Holds(control))
            {
                Add(" ", marks, flow);
            }
        }
    }

    /// <summary>Adds text in the language that the page declares here.</summary>
    internal void Add(ReadOnlySpan<char> words, Marks marks, BlockFlow flow) => flow.Text.Add(words, marks with { Language = _language });

    /// <summary>Returns whether a browser hides an element.</summary>
    internal bool IsHidden(IElement element) => _hidden.Holds(element);

    /// <summary>Returns whether an element has no place in the notice; its content is counted or quoted.</summary>
    internal bool IsLeftOut(IElement element)
    {
        if (_taken.Contains(element))
        {
            return true;
        }

        _losses.CountAttributes(element);
        return _losses.TakesOut(element);
    }

    // Returns the outer language, to be restored afterwards.
    private string? Enter(IElement element)
    {
        var outer = _language;
        _language = DeclaredLanguage.Of(element) is { } own ? own.Length > 0 ? own : null : outer;
        return outer;
    }

    private void Read(IElement element, Marks marks, BlockFlow flow)
    {
        switch (element.LocalName)
        {
            case "br": flow.Text.Break(); break;
            case "img": ReadImage(element, flow); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": ReadHeading(element, flow); break;
            case "ul" or "ol" or "menu" or "dir": _lists.Read(element, flow); break;
            case "table" when element is IHtmlTableElement table: _tables.Read(table, flow); break;
            case "blockquote": ReadQuotation(element, flow); break;
            case "pre" or "listing" or "xmp": ReadLines(element, marks, flow); break;
            case "q": ReadQuoted(element, marks, flow); break;
            case "ruby": _ruby.Read(element, marks, flow); break;
            case "math": ReadMath(element, marks, flow); break;
            case "a": ReadLink(element, marks, flow); break;
            case "p" when WordMark.Of(element) is { } mark && (mark.IsBullet || mark.Counters.Count > 0 || mark.Level > flow.WordLevel):
                ReadWordItem(element, mark, flow);
                break;
            case var _ when RaisedText.Of(element) is { } raised: _raised.Read(element, raised, marks, flow); break;
            default: ReadOther(element, marks, flow); break;
        }
    }

    private void ReadOther(IElement element, Marks marks, BlockFlow flow)
    {
        if (ElementKinds.IsRunning(element))
        {
            Walk(element, marks.Inside(element), flow);
            return;
        }

        flow.End();
        Walk(element, marks.Inside(element), flow);
        flow.End();
    }

    private void ReadImage(IElement element, BlockFlow flow)
    {
        if (_images.Read(element) is { } image)
        {
            flow.AddBeside(image);
        }
    }

    // A paragraph styled as a heading is still a paragraph.
    private void ReadHeading(IElement element, BlockFlow flow)
    {
        var blocks = Read(element, null);
        var words = CellWords.Of(blocks);
        if (words.Length > 0)
        {
            var isHeading = PlainWords.Of(words) is var text && (text.Length <= 60 || !text.Contains('。', StringComparison.Ordinal));
            flow.Add(isHeading ? new Heading(element.LocalName[1] - '0', words) : new Paragraph(words));
        }

        foreach (var image in blocks.OfType<Image>())
        {
            flow.Add(image);
        }
    }

    private void ReadQuotation(IElement element, BlockFlow flow)
    {
        flow.End();
        var blocks = NestedBlocks.Of(Read(element, flow.Attachments));
        if (blocks.Length > 0)
        {
            flow.Add(new Quotation(blocks));
        }
    }

    private void ReadLines(IElement element, Marks marks, BlockFlow flow)
    {
        flow.End();
        foreach (var line in element.TextContent.AsSpan().EnumerateLines())
        {
            Add(line, marks, flow);
            flow.Text.Break();
        }

        flow.End();
    }

    private void ReadLink(IElement element, Marks marks, BlockFlow flow)
    {
        var written = element.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(written) || written.StartsWith('#'))
        {
            if (!string.IsNullOrEmpty(written))
            {
                _losses.Count("指向本页内部的链接（文字保留）", element);
            }

            Walk(element, marks, flow);
            return;
        }

        var address = _addresses.Resolve(written, $"链接“{HtmlWords.Of(element, 40)}”", HtmlWords.LineOf(element));
        if (address is not null && HtmlWords.Of(element, 10).Length == 0)
        {
            ReadWordlessLink(element, address, marks, flow);
            return;
        }

        Walk(element, marks with { Address = address, Title = address is null ? null : LinkTitle(element, address, flow) }, flow);
    }

    private void ReadWordlessLink(IElement element, string address, Marks marks, BlockFlow flow)
    {
        var name = _icons.Decorates(element) ? null : _icons.NameOf(element, address);
        if (name is null && _icons.Decorates(element))
        {
            _losses.Count("与文字链接指向同一处的图标链接", element);
        }
        else if (name is null)
        {
            _draft.Remark(RemarkKind.Skipped, $"链接“{address}”没有文字，没有采用。", line: HtmlWords.LineOf(element));
        }
        else if (flow.Attachments is { } attachments)
        {
            attachments.Add(new Attachment(name, address, DocumentFiles.TypeOf(address, name), null));
        }
        else
        {
            Add(name, marks with { Address = address }, flow);
        }

        if (name is null || _icons.ShowsPicture(element))
        {
            Walk(element, marks, flow);
        }
    }

    // The name of a link that only says 点击这里; a file alone on its line is named by the line.
    private string? LinkTitle(IElement element, string address, BlockFlow flow)
    {
        var words = HtmlWords.Of(element, 110);
        if (!LinkPurpose.IsVague(words) && !LinkPurpose.IsAddress(words))
        {
            return null;
        }

        var title = _draft.Cleaner.Words(element.GetAttribute("title") ?? "");
        title =
            title.Length is > 1 and <= 100 && !LinkPurpose.IsVague(title) && !LinkPurpose.IsAddress(title) && title != words ? title : null;
        if (flow.Attachments is null || !DocumentFiles.Is(address, words))
        {
            var said = LinkPurpose.Of(new Link(address, [new TextRun(words)], title));
            var message = $"链接的文字“{words}”没有说明去处{(said is null ? "" : $"，后面补读“{said}”")}；请写出它打开的是什么。";
            _draft.Remark(RemarkRule.LinkWithoutPurpose, message, line: HtmlWords.LineOf(element), subject: words);
        }

        return title;
    }

    private void ReadWordItem(IElement element, WordMark mark, BlockFlow flow)
    {
        // A number in a format that no list writes stays in the text.
        if (mark.IsBullet || mark.Counters.Count > 0)
        {
            mark.Element.Remove();
        }

        var blocks = NestedBlocks.Of(Read(element, null));
        if (blocks.Length > 0)
        {
            flow.AddWordItem(new WordItem(mark, blocks, HtmlWords.LineOf(element)));
        }
    }

    private void ReadQuoted(IElement element, Marks marks, BlockFlow flow)
    {
        if (Quoted.Contains(HtmlWords.Of(element, 1).FirstOrDefault()))
        {
            Walk(element, marks, flow);
            return;
        }

        // A browser draws these quotation marks: they are not text of the page, but readers see them.
        var isInside = _quotations++ % 2 == 1;
        Add(isInside ? "‘" : "“", marks, flow);
        Walk(element, marks, flow);
        Add(isInside ? "’" : "”", marks, flow);
        _quotations--;
    }

    // The parser keeps no source position of foreign elements.
    private static int? LineNear(IElement element)
    {
        var near = element;
        while (near is { SourceReference: null, ParentElement: { } parent })
        {
            near = parent;
        }

        return HtmlWords.LineOf(near);
    }

    private void ReadMath(IElement element, Marks marks, BlockFlow flow)
    {
        var pieces = new MathWords(_draft).Of(element);
        foreach (var (text, raised) in pieces)
        {
            var digits = raised is { } up && marks.Raised is null ? RaisedDigits.Of(text, up) : null;
            Add(digits ?? text, digits is null ? marks with { Raised = marks.Raised ?? raised } : marks, flow);
        }

        if (pieces.Count > 0)
        {
            _draft.Remark(RemarkRule.MathWords, $"公式写成一行文字：“{MathWords.Line(pieces)}”；请核对。", line: LineNear(element));
        }
    }
}
