using System.Collections.Immutable;
using AccessibleContent.Readers.Html.Hidden;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Turns the elements of an article into blocks. What enters is what is named here: the model has no place for anything else.</summary>
internal sealed class HtmlBlocks
{
    private readonly NoticeDraft _draft;
    private readonly PageAddresses _addresses;
    private readonly IReadOnlySet<INode> _taken;
    private readonly HiddenContent _hidden;
    private readonly Losses _losses;
    private readonly HtmlImages _images;
    private readonly HtmlTables _tables;
    private readonly IconLinks _icons;

    /// <summary>Makes a reader of blocks that leaves out the elements and texts in <paramref name="taken"/>.</summary>
    public HtmlBlocks(NoticeDraft draft, PageAddresses addresses, IReadOnlySet<INode> taken, HiddenContent hidden)
    {
        (_draft, _addresses, _taken, _hidden) = (draft, addresses, taken, hidden);
        _losses = new Losses(draft, hidden);
        _images = new HtmlImages(draft, addresses, _losses);
        _tables = new HtmlTables(this, draft, hidden);
        _icons = new IconLinks(draft, _images);
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
            _hidden.Tell(part);
        }

        _losses.Report();
        return blocks;
    }

    /// <summary>Reads what a container holds.</summary>
    internal ImmutableArray<Block> Read(IElement container, HtmlAttachments? attachments)
    {
        var flow = new BlockFlow(_draft, attachments);
        Walk(container, Marks.None, flow);
        return flow.Take();
    }

    /// <summary>Reads the children of a node.</summary>
    internal void Walk(INode node, Marks marks, BlockFlow flow) => Walk(node.ChildNodes, marks, flow);

    private void Walk(IEnumerable<INode> nodes, Marks marks, BlockFlow flow)
    {
        foreach (var child in nodes.Where(node => !_taken.Contains(node)))
        {
            _draft.Effort.GoOn();
            if (child is IText text)
            {
                flow.Text.Add(text.Data, marks);
            }
            else if (child is IElement element)
            {
                _losses.CountAttributes(element);
                if (!_losses.TakesOut(element))
                {
                    Read(element, marks, flow);
                }
                else if (ElementKinds.TakesRoom(element) && !_hidden.Holds(element))
                {
                    flow.Text.Add(" ", marks);
                }
            }
        }
    }

    private void Read(IElement element, Marks marks, BlockFlow flow)
    {
        switch (element.LocalName)
        {
            case "br": flow.Text.Break(); break;
            case "img": ReadImage(element, flow); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": ReadHeading(element, flow); break;
            case "ul" or "ol" or "menu" or "dir": ReadList(element, flow); break;
            case "table" when element is IHtmlTableElement table: _tables.Read(table, flow); break;
            case "blockquote": ReadQuotation(element, flow); break;
            case "pre" or "listing" or "xmp": ReadLines(element, marks, flow); break;
            case "sup" or "sub": ReadRaised(element, marks, flow); break;
            case "a": ReadLink(element, marks, flow); break;
            case "p" when WordList.MarkOf(element) is { } mark: ReadWordItem(element, mark, flow); break;
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

    // A paragraph in a heading's clothes is still a paragraph.
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

    private void ReadList(IElement element, BlockFlow flow)
    {
        flow.End();
        var items = new List<List<Block>>();
        foreach (var child in element.Children.Where(child => !_taken.Contains(child)))
        {
            _losses.CountAttributes(child);
            if (_losses.TakesOut(child))
            {
                continue;
            }

            var blocks = NestedBlocks.Of(child.LocalName == "li" ? Read(child, flow.Attachments) : ReadAlone(child, flow.Attachments));
            if (child.LocalName != "li" && items.Count > 0)
            {
                items[^1].AddRange(blocks);
            }
            else if (blocks.Length > 0)
            {
                items.Add([.. blocks]);
            }
        }

        AddLooseWords(element, items);
        if (items.Count > 0)
        {
            int? start = element.LocalName == "ol" ? int.TryParse(element.GetAttribute("start"), out var first) && first is >= 0 and <= ListBlock.LargestStart ? first : 1 : null;
            flow.Add(new ListBlock(start, [.. items.Select(blocks => new ListItem([.. blocks]))]));
        }
    }

    // Words between the items are no item's, but they are words.
    private void AddLooseWords(IElement list, List<List<Block>> items)
    {
        foreach (var text in list.ChildNodes.OfType<IText>().Where(text => !_taken.Contains(text)))
        {
            var words = _draft.Cleaner.Words(text.Data);
            if (words.Length > 0)
            {
                items.Add([new Paragraph([new TextRun(words)])]);
            }
        }
    }

    private ImmutableArray<Block> ReadAlone(IElement element, HtmlAttachments? attachments)
    {
        var flow = new BlockFlow(_draft, attachments);
        Read(element, Marks.None, flow);
        return flow.Take();
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

    private static void ReadLines(IElement element, Marks marks, BlockFlow flow)
    {
        flow.End();
        foreach (var line in element.TextContent.AsSpan().EnumerateLines())
        {
            flow.Text.Add(line, marks);
            flow.Text.Break();
        }

        flow.End();
    }

    private void ReadRaised(IElement element, Marks marks, BlockFlow flow)
    {
        if (RaisedDigits.Of(HtmlWords.Of(element, 20), element.LocalName == "sup") is { } raised)
        {
            flow.Text.Add(raised, marks);
        }
        else
        {
            Walk(element, marks, flow);
        }
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
        var name = _icons.NameOf(element, address);
        if (name is null)
        {
            _draft.Remark(RemarkKind.Skipped, $"链接“{address}”没有文字，没有采用。", line: HtmlWords.LineOf(element));
        }
        else if (flow.Attachments is { } attachments)
        {
            attachments.Add(new Attachment(name, address, DocumentFiles.TypeOf(address, name), null));
        }
        else
        {
            flow.Text.Add(name, marks with { Address = address });
        }

        if (name is null || _icons.ShowsPicture(element))
        {
            Walk(element, marks, flow);
        }
    }

    // What a link is called that only says 点击这里; a file by itself in its line is called by the line.
    private string? LinkTitle(IElement element, string address, BlockFlow flow)
    {
        var words = HtmlWords.Of(element, 110);
        if (!LinkPurpose.IsVague(words) && !LinkPurpose.IsAddress(words))
        {
            return null;
        }

        var title = _draft.Cleaner.Words(element.GetAttribute("title") ?? "");
        title = title.Length is > 1 and <= 100 && !LinkPurpose.IsVague(title) && !LinkPurpose.IsAddress(title) && title != words ? title : null;
        if (flow.Attachments is null || !DocumentFiles.Is(address, words))
        {
            var said = LinkPurpose.Of(new Link(address, [new TextRun(words)], title));
            _draft.Remark(RemarkRule.LinkWithoutPurpose, $"链接的文字“{words}”没有说明去处{(said is null ? "" : $"，后面补读“{said}”")}；请写出它打开的是什么。", line: HtmlWords.LineOf(element));
        }

        return title;
    }

    private void ReadWordItem(IElement element, IElement mark, BlockFlow flow)
    {
        mark.Remove();
        var blocks = NestedBlocks.Of(Read(element, null));
        if (blocks.Length > 0)
        {
            flow.AddWordItem(new ListItem(blocks));
        }
    }
}
