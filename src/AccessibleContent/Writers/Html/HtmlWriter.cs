using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Html.Tables;

namespace AccessibleContent.Writers.Html;

/// <summary>Writes one <c>article</c>: semantic elements without presentation; what the writer adds has <c>data-label</c>.</summary>
internal sealed class HtmlWriter(WriterContext context) : AccountingWriter(context)
{
    // A longer title is set smaller: in the usual type it fills a telephone's screen.
    private const int LongTitle = 40;

    private const int LengthOfPrefix = 8;

    private bool _attachmentsOpen;
    private int _headings;
    private int _tables;
    private int _wideTables;
    private bool _insideLink;
    private TextSpots _spots = TextSpots.Of([]);
    private string _prefix = "";

    /// <inheritdoc/>
    protected override void WriteNotice(Notice notice)
    {
        // A letter first, and no two notices alike: a page of another site may hold several.
        _prefix = "n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Id.Value)))[..LengthOfPrefix];
        Markup($"<article class=\"notice\" lang=\"{Context.Rendition.Script.Tag}\" data-mode=\"{Context.Rendition.Mode.Name}\">\n");
        Markup(notice.Title.EnumerateRunes().Count() > LongTitle ? "<h1 class=\"long\">" : "<h1>");
        Content(notice.Title);
        Markup("</h1>\n");
        if (notice.Correction is { } correction)
        {
            WriteCorrection(correction);
        }

        new HtmlFacts(notice.Metadata, this).Write(Context.Layout.Facts);
        WriteBlocks(notice.Blocks);
        CloseAttachments();
        Markup("</article>\n");
    }

    /// <inheritdoc/>
    protected override string Escape(string words) => HtmlText.Escape(words);

    /// <inheritdoc/>
    protected override void WriteParagraph(Paragraph paragraph) =>
        Element("p", () => WriteRunning(paragraph.Inlines, TextSpots.Of(paragraph.Inlines)));

    /// <inheritdoc/>
    protected override void WriteHeading(Heading heading)
    {
        var level = Math.Clamp(heading.Level + 1, 2, 6);
        Markup(string.Create(CultureInfo.InvariantCulture, $"<h{level} id=\"{_prefix}-{++_headings}\">"));
        WriteRunning(heading.Inlines, TextSpots.Of(heading.Inlines));
        Markup(string.Create(CultureInfo.InvariantCulture, $"</h{level}>\n"));
    }

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
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{_prefix}-t{++_tables}");
        var writer = new HtmlTableWriter(table, Context.Layout.Tables, prefix, this);
        writer.Write(writer.IsWide ? ++_wideTables : 0);
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
    protected override void WriteText(TextRun run)
    {
        var written = 0;
        foreach (var spot in _spots.In(run).Where(spot => spot.Start >= written))
        {
            Content(run.Text[written..spot.Start]);
            WriteSpot(spot, run.Text.Substring(spot.Start, spot.Length));
            written = spot.Start + spot.Length;
        }

        Content(run.Text[written..]);
    }

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

    /// <summary>Writes running text with its telephone numbers as links.</summary>
    internal void WriteRunning(ImmutableArray<Inline> inlines, TextSpots spots)
    {
        _spots = spots;
        WriteInlines(inlines);
        _spots = TextSpots.Of([]);
    }

    /// <summary>
    /// Writes the text of an item or a cell, which needs no element of its own, unless it has a link within its text: outside a paragraph a
    /// link is a target by itself, and must meet the target size.
    /// </summary>
    internal void WriteAsParagraph(ImmutableArray<Inline> inlines, TextSpots spots, string end = "")
    {
        var isParagraph = HasLink(inlines) || (spots.HasCall && !spots.IsCallAlone);
        Markup(isParagraph ? $"{end}<p>" : "");
        WriteRunning(inlines, spots);
        Markup(isParagraph ? $"</p>{end}" : "");
    }

    /// <summary>Writes the value of a fact, its telephone numbers as links.</summary>
    internal void WriteValue(string value, string label)
    {
        ImmutableArray<Inline> inlines = [new TextRun(value)];
        WriteAsParagraph(inlines, TextSpots.Of(inlines, label, true));
    }

    /// <summary>Writes text of our own in an element that says so.</summary>
    internal void MarkedLabel(string words)
    {
        if (words.Length > 0)
        {
            Markup("<span data-label>");
            Label(words);
            Markup("</span>");
        }
    }

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

    // Any other relative address may be that of one of our pages.
    private bool IsAbsentFile(string address) => FileKind.Of(address) is not null && Context.PlaceOf(address) is FilePlace.Nowhere;

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
        if (item.Blocks is [Paragraph only])
        {
            WriteAsParagraph(only.Inlines, TextSpots.Of(only.Inlines), "\n");
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

    private void WriteSpot(TextSpot spot, string words)
    {
        if (spot.Call is { } call)
        {
            Markup($"<a{(_spots.IsCallAlone ? " class=\"call\"" : "")} href=\"{call}\">");
            Content(words);
            Markup("</a>");
        }
        else
        {
            Markup("<span class=\"date\">");
            Content(words);
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
