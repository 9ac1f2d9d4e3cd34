using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html;

/// <summary>Writes one <c>article</c>: semantic elements without presentation; what the writer adds has <c>data-label</c>.</summary>
internal sealed class HtmlWriter(WriterContext context) : AccountingWriter(context)
{
    private bool _attachmentsOpen;
    private int _wideTables;
    private bool _insideLink;

    /// <inheritdoc/>
    protected override void WriteNotice(Notice notice)
    {
        Markup($"<article class=\"notice\" lang=\"{Context.Rendition.Script.Tag}\" data-mode=\"{Context.Rendition.Mode.Name}\">\n<h1>");
        Content(notice.Title);
        Markup("</h1>\n");
        if (notice.Correction is { } correction)
        {
            WriteCorrection(correction);
        }

        HtmlFacts.For(Context.Layout.Facts).Write(Facts.Of(notice.Metadata), notice.Metadata, this);
        WriteBlocks(notice.Blocks);
        CloseAttachments();
        Markup("</article>\n");
    }

    /// <inheritdoc/>
    protected override string Escape(string words) => HtmlText.Escape(words);

    /// <inheritdoc/>
    protected override void WriteParagraph(Paragraph paragraph) => Element("p", () => WriteInlines(paragraph.Inlines));

    /// <inheritdoc/>
    protected override void WriteHeading(Heading heading) =>
        Element(
            string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(heading.Level + 1, 2, 6)}"),
            () => WriteInlines(heading.Inlines));

    /// <inheritdoc/>
    protected override void WriteList(ListBlock list)
    {
        Markup(list.Start is { } start ? $"<ol{Attributes(list, start)}>\n" : "<ul>\n");
        foreach (var item in list.Items)
        {
            Markup(
                list.Start is not null && item.Number is { } number
                    ? string.Create(CultureInfo.InvariantCulture, $"<li value=\"{number}\">")
                    : "<li>");
            WriteItem(item);
            Markup("</li>\n");
        }

        Markup(list.Start is null ? "</ul>\n" : "</ol>\n");
    }

    /// <inheritdoc/>
    protected override void WriteTable(Table table)
    {
        var shape = HtmlTable.Of(table, Context.Layout.Tables, Context.Words, TryTakeHeadRoom);
        if (shape.IsAbbreviated)
        {
            Markup("<p data-label>");
            Label($"{RepeatedHeaders.Remark}。");
            Markup("</p>\n");
        }

        WriteOpening(shape, table.Caption);
        if (table.Caption is { } caption)
        {
            Element("caption", () => Content(caption));
        }

        WriteRows("thead", table.Rows[..table.HeaderRows], (cells, _) => WriteHeadRow(cells));
        WriteRows("tbody", table.Rows[table.HeaderRows..], (cells, row) => WriteBodyRow(shape, cells, row));
        Markup(shape.IsWide ? "</table>\n</div>\n" : "</table>\n");
    }

    /// <inheritdoc/>
    protected override void WriteQuotation(Quotation quotation)
    {
        Markup("<blockquote>\n");
        WriteBlocks(quotation.Blocks);
        Markup("</blockquote>\n");
    }

    /// <inheritdoc/>
    protected override void WriteImage(Image image)
    {
        Markup("<p>");
        WritePicture(image.Address, image.Alternative);
        Markup("</p>\n");
    }

    /// <inheritdoc/>
    protected override void WriteAttachment(Attachment attachment, int number)
    {
        if (!_attachmentsOpen)
        {
            Markup("<ul class=\"attachments\">\n");
            _attachmentsOpen = true;
        }

        var isAbsent = Context.PlaceOf(attachment.Address) is FilePlace.Nowhere;
        Markup(isAbsent ? "<li>" : $"<li><a href=\"{HtmlText.Escape(Context.Shown(attachment.Address))}\">");
        MarkedLabel(AttachmentLabel.Before(attachment, number));
        Content(attachment.Name);
        MarkedLabel(AttachmentLabel.After(attachment) + (isAbsent ? AttachmentLabel.Absent : ""));
        Markup(isAbsent ? "</li>\n" : "</a></li>\n");
    }

    /// <inheritdoc/>
    protected override void WriteText(TextRun run) => Content(run.Text);

    /// <inheritdoc/>
    protected override void WriteCode(CodeRun run) => Span("code", () => Content(run.Text));

    /// <inheritdoc/>
    protected override void WriteEmphasis(Emphasis emphasis) =>
        Span(emphasis.Strong ? "strong" : "em", () => WriteInlines(emphasis.Inlines));

    /// <inheritdoc/>
    protected override void WriteLink(Link link)
    {
        if (IsAbsentFile(link.Address))
        {
            WriteInlines(link.Inlines);
            MarkedLabel(AttachmentLabel.Absent);
            return;
        }

        Markup($"<a href=\"{HtmlText.Escape(Context.Shown(link.Address))}\">");
        _insideLink = true;
        WriteInlines(link.Inlines);
        _insideLink = false;
        if (LinkPurpose.Of(link) is { } purpose)
        {
            Markup("<span data-label>");
            Label("（");
            Repeat(purpose);
            Label("）");
            Markup("</span>");
        }

        Markup("</a>");
    }

    /// <inheritdoc/>
    protected override void WriteInlineImage(InlineImage image) => WritePicture(image.Address, image.Alternative);

    /// <inheritdoc/>
    protected override void WriteSuperscript(Superscript raised) => Span("sup", () => WriteInlines(raised.Inlines));

    /// <inheritdoc/>
    protected override void WriteSubscript(Subscript lowered) => Span("sub", () => WriteInlines(lowered.Inlines));

    /// <inheritdoc/>
    protected override void WriteLanguage(LanguageSpan span)
    {
        Markup($"<span lang=\"{HtmlText.Escape(span.Language)}\">");
        WriteInlines(span.Inlines);
        Markup("</span>");
    }

    /// <inheritdoc/>
    protected override void WriteLineBreak() => Markup("<br>");

    private void WritePicture(string address, string words)
    {
        if (Context.PlaceOf(address) is not FilePlace.Here and var place)
        {
            WriteAbsentPicture(address, words, place);
            return;
        }

        var source = HtmlText.Escape(Context.Shown(address));
        Markup($"<img src=\"{source}\" alt=\"");
        Content(words);
        Markup("\">");

        // A reader who cannot see the picture would not know that there is one.
        if (words.Length == 0)
        {
            Markup(_insideLink ? "<span data-label>" : $"<a data-label href=\"{source}\">");
            Label(PictureLabel.Alone);
            Markup(_insideLink ? "</span>" : "</a>");
        }
    }

    // The page's own policy lets a browser load no picture of another host, and a relative address leads nowhere: an element would be a
    // broken picture.
    private void WriteAbsentPicture(string address, string words, FilePlace place)
    {
        var isLink = place is FilePlace.Elsewhere && !_insideLink;
        Markup(isLink ? $"<a href=\"{HtmlText.Escape(Context.Shown(address))}\">" : "");
        var (before, after) = PictureLabel.Absent(place, words.Length > 0);
        MarkedLabel(before);
        Content(words);
        MarkedLabel(after);
        Markup(isLink ? "</a>" : "");
    }

    // Relative to the page it would lead to another address from each of our pages.
    private bool IsAbsentFile(string address) =>
        !address.StartsWith('/') && FileKind.Of(address) is not null && Context.PlaceOf(address) is FilePlace.Nowhere;

    private void WriteCorrection(Correction correction)
    {
        Markup("<p class=\"correction\"><strong data-label>");
        Label(correction.Label);
        Markup("</strong>");
        Content(correction.Note);
        Markup("</p>\n");
    }

    // Browser defaults are left out; a list that counts down starts with the number of its items.
    private static string Attributes(ListBlock list, int start)
    {
        var type = list.Numbering is { } numbering && numbering != ListNumbering.Digits ? $" type=\"{numbering.Type}\"" : "";
        var first =
            start == (list.Reversed ? list.Items.Length : 1) ? "" : string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\"");
        return type + first + (list.Reversed ? " reversed" : "");
    }

    private void WriteItem(ListItem item)
    {
        // A single paragraph needs no element of its own inside its item, unless it has a link within its text: outside a paragraph a link
        // is a target by itself, and must meet the target size.
        if (item.Blocks is [Paragraph only] && !HasLink(only.Inlines))
        {
            WriteInlines(only.Inlines);
        }
        else
        {
            Markup("\n");
            WriteBlocks(item.Blocks);
        }
    }

    private bool HasLink(ImmutableArray<Inline> inlines) => inlines.Any(inline => inline switch
    {
        Link => true,
        InlineImage image => image.Alternative.Length == 0 || Context.PlaceOf(image.Address) is FilePlace.Elsewhere,
        InlineGroup group => HasLink(group.Inlines),
        _ => false,
    });

    // A table that may be wider than the screen scrolls inside a frame of its own, which the keyboard can reach.
    private void WriteOpening(HtmlTable shape, string? caption)
    {
        if (shape.IsWide)
        {
            Markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
            Label(string.Create(CultureInfo.InvariantCulture, $"表格{++_wideTables}"));
            Repeat(caption is null ? "" : " " + caption);
            Markup("\">\n");
        }

        Markup(shape.Class is { } name ? $"<table class=\"{name}\">\n" : "<table>\n");
    }

    private void WriteRows(string group, ImmutableArray<TableRow> rows, Action<ImmutableArray<TableCell>, int> write)
    {
        if (rows.Length == 0)
        {
            return;
        }

        Markup($"<{group}>\n");
        for (var row = 0; row < rows.Length && !IsFull; row++)
        {
            Markup("<tr>");
            write(rows[row].Cells, row);
            Markup("</tr>\n");
        }

        Markup($"</{group}>\n");
    }

    private void WriteHeadRow(ImmutableArray<TableCell> cells)
    {
        // Where names of rows and of columns meet, the corner is often empty and names nothing.
        foreach (var cell in cells)
        {
            var (element, scope) = cell.Inlines.Length > 0 ? ("th", " scope=\"col\"") : ("td", "");
            WriteCell(element, scope, cell);
        }
    }

    // Read row by row, the first value is the subject of the others in its row.
    private void WriteBodyRow(HtmlTable shape, ImmutableArray<TableCell> cells, int row)
    {
        var isNamedByFirst = shape.HasNamesOfColumns && !cells.Any(cell => cell.IsHeader);
        for (var column = 0; column < cells.Length; column++)
        {
            var isAfterGap = column > 0 && cells[column - 1].Inlines.Length == 0;
            var isHeader = cells[column].IsHeader || (column == 0 && isNamedByFirst);
            var (element, scope) = isHeader && cells[column].Inlines.Length > 0 ? ("th", " scope=\"row\"") : ("td", "");
            WriteCell(
                element, scope,
                cells[column],
                shape.HeadOf(row, column),
                isAfterGap ? shape.NumberOf(row, column) : null,
                isHeader && shape.IsOfPairs && PlainWords.Of(cells[column].Inlines) is not [.., ':' or '：'] ? "：" : "");
        }
    }

    private void WriteCell(string element, string attributes, TableCell cell, string? head = null, string? number = null, string mark = "")
    {
        var spans = Spans("rowspan", cell.RowSpan) + Spans("colspan", cell.ColumnSpan);
        var paragraph = HasLink(cell.Inlines);
        Markup($"<{element}{attributes}{spans}");
        // Empty cells are skipped, as they are when the table is read aloud.
        if (cell.Inlines.Length > 0)
        {
            WriteHead(head, number);
        }

        Markup(paragraph ? "><p>" : ">");
        WriteInlines(cell.Inlines);
        MarkedLabel(cell.Inlines.Length > 0 ? mark : "");
        Markup($"{(paragraph ? "</p>" : "")}</{element}>");
    }

    // An attribute, which a style sheet shows: the table also has the name where it belongs, and says it once without a style sheet.
    private void WriteHead(string? head, string? number)
    {
        if (head is null && number is null)
        {
            return;
        }

        Markup(" data-head=\"");
        Repeat(head ?? "");
        Label(number ?? "：");
        Markup("\"");
    }

    private static string Spans(string name, int span) =>
        span == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");

    private void MarkedLabel(string words)
    {
        if (words.Length > 0)
        {
            Markup("<span data-label>");
            Label(words);
            Markup("</span>");
        }
    }

    private void CloseAttachments() => Markup(_attachmentsOpen ? "</ul>\n" : "");

    private void Element(string name, Action write)
    {
        Span(name, write);
        Markup("\n");
    }

    private void Span(string name, Action write)
    {
        Markup($"<{name}>");
        write();
        Markup($"</{name}>");
    }
}
