using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Writers.Html;

namespace AccessibleContent.Writers.Text;

/// <summary>
/// Writes for speech and braille: one paragraph a line, an empty line between, no drawn tables, every character as published; what the
/// layout would show is put into words. A nested list is indented for sighted readers, and introduced with the number of its items for
/// listeners.
/// </summary>
/// <param name="context">The context besides the notice.</param>
/// <param name="markup">The elements around the text where it is to stand in a page.</param>
internal sealed class PlainTextWriter(WriterContext context, TextMarkup? markup = null) : AccountingWriter(context)
{
    private const string Step = "  ";

    private int _lists;
    private int _innerLists;
    private bool _isAfterMark;
    private bool _insideTable;
    private int _sequences;
    private int _body;

    /// <summary>Writes the whole notice as text; returns also where its body begins.</summary>
    internal (string Text, int Body) Compose(Notice notice) => (WriteText(notice), _body);

    /// <inheritdoc/>
    protected override void WriteNotice(Notice notice)
    {
        Begin("title");
        Line(() => Content(notice.Title));
        Gap();
        if (notice.Correction is { } correction)
        {
            Begin("correction");
            WriteCorrection(correction);
        }

        Begin("facts");
        foreach (var fact in Facts.Of(notice.Metadata))
        {
            Line(() => WriteFact(fact));
        }

        _body = Length;
        WriteBlocks(notice.Blocks);
        Begin("end");
        Gap();
        Line(() => Label("（完）"));
        Markup(markup?.End() ?? "");
    }

    /// <inheritdoc/>
    protected override void WriteBlocks(ImmutableArray<Block> blocks)
    {
        _sequences++;
        base.WriteBlocks(blocks);
        _sequences--;
    }

    /// <inheritdoc/>
    private protected override void WriteBlock(Block block, ref int attachments)
    {
        if (_sequences == 1 && attachments == 0)
        {
            Begin(block is Attachment ? "attachments" : "block");
        }

        base.WriteBlock(block, ref attachments);
    }

    /// <inheritdoc/>
    protected override string Escape(string words) => markup is null ? words : HtmlText.Escape(words);

    /// <inheritdoc/>
    protected override void WriteParagraph(Paragraph paragraph)
    {
        Gap();
        Line(() => WriteInlines(paragraph.Inlines));
    }

    /// <inheritdoc/>
    protected override void WriteHeading(Heading heading)
    {
        Gap();
        Line(() => WriteInlines(heading.Inlines));
    }

    /// <inheritdoc/>
    protected override void WriteList(ListBlock list)
    {
        Gap();
        if (list.Items.Length == 0)
        {
            return;
        }

        if (_lists > 0)
        {
            Line(() => Label(string.Create(CultureInfo.InvariantCulture, $"下级列表，{list.Items.Length}项")));
        }

        _lists++;
        foreach (var (item, number) in list.Numbered())
        {
            WriteItem(item, list.Start is null ? "- " : list.Written(number) + ". ");
        }

        _lists--;
        _innerLists = _lists > 0 ? _innerLists + 1 : 0;
    }

    /// <inheritdoc/>
    protected override void WriteTable(Table table)
    {
        Gap();
        _insideTable = true;
        new LinearTable(table, this).Write();
        _insideTable = false;
    }

    /// <inheritdoc/>
    protected override void WriteQuotation(Quotation quotation) => WriteBlocks(quotation.Blocks);

    /// <inheritdoc/>
    protected override void WriteImage(Image image)
    {
        Gap();
        Line(() => WritePicture(image.Address, image.Alternative));
    }

    /// <inheritdoc/>
    protected override void WriteAttachment(Attachment attachment, int number)
    {
        if (number == 1)
        {
            Gap();
        }

        Line(() =>
        {
            Label(AttachmentLabel.Before(attachment, number));
            Content(attachment.Name);
            Label(AttachmentLabel.After(attachment) + "：");
            WriteAddress(attachment.Address);
        });
    }

    /// <inheritdoc/>
    protected override void WriteText(TextRun run) => Content(run.Text);

    /// <inheritdoc/>
    protected override void WriteCode(CodeRun run) => Content(run.Text);

    /// <inheritdoc/>
    protected override void WriteEmphasis(Emphasis emphasis) => WriteInlines(emphasis.Inlines);

    /// <inheritdoc/>
    protected override void WriteLink(Link link)
    {
        if (IsNamedByAddress(link))
        {
            InLink(link.Address, () => WriteInlines(link.Inlines));
            return;
        }

        WriteInlines(link.Inlines);
        if (IsContent(link))
        {
            var purpose = LinkPurpose.Of(link);
            Label("（");
            Repeat(purpose ?? "");
            Label(purpose is null ? "链接：" : "，链接：");
            WriteAddress(link.Address);
            Label("）");
        }
    }

    /// <inheritdoc/>
    protected override void WriteInlineImage(InlineImage image) => WritePicture(image.Address, image.Alternative);

    /// <inheritdoc/>
    protected override void WriteSuperscript(Superscript raised) => WriteRaised(raised);

    /// <inheritdoc/>
    protected override void WriteSubscript(Subscript lowered) => WriteRaised(lowered);

    /// <inheritdoc/>
    protected override void WriteLanguage(LanguageSpan span)
    {
        Markup(markup is null ? "" : TextMarkup.Language(span.Language));
        WriteInlines(span.Inlines);
        Markup(markup is null ? "" : "</span>");
    }

    /// <inheritdoc/>
    protected override void WriteLineBreak() => Markup(_insideTable ? " " : "\n" + Indentation(_lists));

    /// <summary>Writes one line and ends it; inside a list it is aligned with the text of its item.</summary>
    internal void Line(Action write)
    {
        if (!_isAfterMark)
        {
            CloseInnerLists();
            Markup(Indentation(_lists));
        }

        _isAfterMark = false;
        write();
        Markup("\n");
    }

    private bool IsNamedByAddress(Link link) =>
        link.Inlines is [TextRun { Text: var text }]
        && (text == link.Address || text == Context.Shown(link.Address) || "mailto:" + text == link.Address);

    private void Begin(string part) => Markup(markup?.Begin(part) ?? "");

    // An address that begins nowhere would lead to another place from a page of the text than from that of the notice.
    private void WriteAddress(string address) => InLink(address, () => Repeat(Context.Shown(address)));

    private void InLink(string address, Action write)
    {
        var target = Context.Shown(address);
        var leads = markup is not null && (target.StartsWith('/') || !SiteRoot.IsRelative(target));
        Markup(leads ? TextMarkup.Link(target) : "");
        write();
        Markup(leads ? "</a>" : "");
    }

    private void WriteItem(ListItem item, string mark)
    {
        Markup(Indentation(_lists - 1));
        Label(mark);
        (_isAfterMark, _innerLists) = (true, 0);
        WriteBlocks(item.Blocks);
        Markup(_isAfterMark ? "\n" : "");
        _isAfterMark = false;
    }

    // A line after an inner list would be heard as part of its last item; the mark of a next item is enough.
    private void CloseInnerLists()
    {
        for (; _innerLists > 0; _innerLists--)
        {
            Markup(Indentation(_lists + _innerLists - 1));
            Label("下级列表完");
            Markup("\n");
        }
    }

    private void WriteRaised(InlineGroup words)
    {
        var (before, after) = RaisedLabels.Of(words);
        Label(before);
        WriteInlines(words.Inlines);
        Label(after);
    }

    private static string Indentation(int lists) => lists <= 0 ? "" : string.Concat(Enumerable.Repeat(Step, lists));

    // A target on the same page is no address to a listener, and an address that is its own name has already been read.
    private static bool IsContent(Link link) => !link.Address.StartsWith('#');

    // A picture without a text alternative can at least be opened, and somebody asked what it shows.
    private void WritePicture(string address, string words)
    {
        Label(words.Length > 0 ? PictureLabel.Before : PictureLabel.Alone + "：");
        Content(words);
        if (words.Length == 0)
        {
            WriteAddress(address);
        }
    }

    private void WriteCorrection(Correction correction)
    {
        Line(() =>
        {
            Label(correction.Label);
            Content(correction.Note);
        });
        Gap();
    }

    private void WriteFact(Fact fact)
    {
        Label(fact, "：");
        Content(fact.Value);
        Label(fact.Substitute);
    }

    // The items of a list are written line by line.
    private void Gap()
    {
        if (_lists == 0)
        {
            Markup(markup is null ? "\n" : TextMarkup.EmptyLine);
        }
    }
}
