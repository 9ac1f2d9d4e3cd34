using System.Globalization;

namespace AccessibleContent.Writers;

/// <summary>
/// Writes for ears and braille: one paragraph a line, an empty line between, no indentation, no drawn tables,
/// every character as published; what the layout would show is said in words.
/// </summary>
public sealed class PlainTextWriter(WriterContext context) : AccountingWriter(context)
{
    private bool _insideList;
    private bool _insideTable;

    /// <inheritdoc/>
    protected override void WriteNotice(Notice notice)
    {
        Line(() => Content(notice.Title));
        Gap();
        if (notice.Correction is { } correction)
        {
            WriteCorrection(correction);
        }

        foreach (var fact in Facts.Of(notice.Metadata))
        {
            Line(() => WriteFact(fact));
        }

        WriteBlocks(notice.Blocks);
        Gap();
        Line(() => Label("（完）"));
    }

    /// <inheritdoc/>
    protected override string Escape(string words) => words;

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
        var outside = !_insideList;
        _insideList = true;
        foreach (var (index, item) in list.Items.Index())
        {
            Label(list.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start + index}. ") : "- ");
            WriteBlocks(item.Blocks);
        }

        _insideList = !outside;
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
            Repeat(attachment.Address);
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
        WriteInlines(link.Inlines);
        if (IsContent(link))
        {
            var purpose = LinkPurpose.Of(link);
            Label("（");
            Repeat(purpose ?? "");
            Label(purpose is null ? "链接：" : "，链接：");
            Repeat(link.Address);
            Label("）");
        }
    }

    /// <inheritdoc/>
    protected override void WriteInlineImage(InlineImage image) => WritePicture(image.Address, image.Alternative);

    /// <inheritdoc/>
    protected override void WriteLineBreak() => Markup(_insideTable ? " " : "\n");

    /// <summary>Writes one line and ends it.</summary>
    internal void Line(Action write)
    {
        write();
        Markup("\n");
    }

    // A place on the same page is no address to a listener, and an address that is its own name has been read already.
    private static bool IsContent(Link link) =>
        !link.Address.StartsWith('#') && !(link.Inlines is [TextRun run] && (run.Text == link.Address || "mailto:" + run.Text == link.Address));

    // A picture without words can at least be opened, and somebody asked what it shows.
    private void WritePicture(string address, string words)
    {
        Label(words.Length > 0 ? PictureLabel.Before : PictureLabel.Alone + "：");
        Content(words);
        Repeat(words.Length > 0 ? "" : address);
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
        Label(fact.Label + "：");
        Content(fact.Value);
    }

    // The items of a list stand line by line.
    private void Gap()
    {
        if (!_insideList)
        {
            Markup("\n");
        }
    }
}
