using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Json;

/// <summary>Writes the notice as data: what <c>JsonReader</c> reads, and values derived from it.</summary>
public sealed class JsonWriter : NoticeWriter
{
    // The default encoder doubles the size of Chinese text; the response is never inserted into a page as it is.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    // A notice of so many parts is read only by programs, and indentation would be most of its size.
    private const int MostIndentedNodes = 10_000;

    // Characters beyond the basic plane are written as two escapes, once in the text and once in its inlines.
    private const int BytesOfGrowth = 18;

    private readonly Utf8JsonWriter _json;
    private readonly Func<string, string> _label;
    private readonly Func<string, string> _address;

    private JsonWriter(Utf8JsonWriter json, Func<string, string> label, Func<string, string> address) =>
        (_json, _label, _address) = (json, label, address);

    /// <summary>Writes the whole notice as UTF-8 without BOM.</summary>
    internal static byte[] Write(WriterContext context, Notice notice) => OutputPool.Bytes(output => Write(context, notice, output));

    /// <summary>Writes the whole notice on one line.</summary>
    internal static byte[] Line(WriterContext context, Notice notice) =>
        OutputPool.Bytes(output => Write(context, notice, output, Options with { Indented = false }));

    /// <summary>Estimates the bytes that <see cref="Write(WriterContext, Notice)"/> would produce in any script.</summary>
    internal static long Weigh(WriterContext context, Notice notice)
    {
        var output = new CountedBytes();
        Write(context, notice, output);
        return output.Count + (BytesOfGrowth * (long)OutputSizer.CountGrowing(PlainWords.Of(notice)));
    }

    /// <summary>Writes only what was published: the stored form, from which the notice's content version is computed.</summary>
    public static byte[] Canonical(Notice notice) => OutputPool.Bytes(output => Write(output, Options with { Indented = false }, json =>
    {
        json.WriteString("id", notice.Id.Value);
        new JsonWriter(json, words => words, address => address).WritePublished(notice);
    }));

    /// <inheritdoc/>
    protected override void WriteParagraph(Paragraph paragraph) => Block("paragraph", () => Inlines(paragraph.Inlines));

    /// <inheritdoc/>
    protected override void WriteHeading(Heading heading) => Block("heading", () =>
    {
        _json.WriteNumber("level", heading.Level);
        Inlines(heading.Inlines);
    });

    /// <inheritdoc/>
    protected override void WriteList(ListBlock list) => Block("list", () =>
    {
        _json.WriteBoolean("ordered", list.Start is not null);
        if (list.Start is { } start)
        {
            _json.WriteNumber("start", start);
        }

        WriteNumbering(list);
        Array("items", list.Items, WriteItem);
    });

    /// <inheritdoc/>
    protected override void WriteTable(Table table) => Block("table", () =>
    {
        _json.WriteString("caption", table.Caption);
        _json.WriteNumber("headerRows", table.HeaderRows);
        Array("rows", table.Rows, row => Object(() => Array("cells", row.Cells, WriteCell)));
    });

    /// <inheritdoc/>
    protected override void WriteQuotation(Quotation quotation) =>
        Block("quotation", () => Array("blocks", () => WriteBlocks(quotation.Blocks)));

    /// <inheritdoc/>
    protected override void WriteImage(Image image) => Block("image", () =>
    {
        _json.WriteString("text", image.Alternative);
        _json.WriteString("src", _address(image.Address));
    });

    /// <inheritdoc/>
    protected override void WriteAttachment(Attachment attachment, int number) => Block("attachment", () =>
    {
        _json.WriteString("text", attachment.Name);
        _json.WriteString("href", _address(attachment.Address));
        _json.WriteString("mediaType", attachment.MediaType);
        if (attachment.Size is { } size)
        {
            _json.WriteNumber("size", size);
        }
    });

    /// <inheritdoc/>
    protected override void WriteText(TextRun run) => Inline("text", () => _json.WriteString("text", run.Text));

    /// <inheritdoc/>
    protected override void WriteCode(CodeRun run) => Inline("code", () => _json.WriteString("text", run.Text));

    /// <inheritdoc/>
    protected override void WriteEmphasis(Emphasis emphasis) =>
        Inline(emphasis.Strong ? "strong" : "emphasis", () => Array("inlines", () => WriteInlines(emphasis.Inlines)));

    /// <inheritdoc/>
    protected override void WriteLink(Link link) => Inline("link", () =>
    {
        _json.WriteString("href", _address(link.Address));
        if (link.Title is { } title)
        {
            _json.WriteString("title", title);
        }

        Array("inlines", () => WriteInlines(link.Inlines));
    });

    /// <inheritdoc/>
    protected override void WriteInlineImage(InlineImage image) => Inline("image", () =>
    {
        _json.WriteString("text", image.Alternative);
        _json.WriteString("src", _address(image.Address));
    });

    /// <inheritdoc/>
    protected override void WriteSuperscript(Superscript raised) =>
        Inline("superscript", () => Array("inlines", () => WriteInlines(raised.Inlines)));

    /// <inheritdoc/>
    protected override void WriteSubscript(Subscript lowered) =>
        Inline("subscript", () => Array("inlines", () => WriteInlines(lowered.Inlines)));

    /// <inheritdoc/>
    protected override void WriteLanguage(LanguageSpan span) => Inline("language", () =>
    {
        _json.WriteString("language", span.Language);
        Array("inlines", () => WriteInlines(span.Inlines));
    });

    /// <inheritdoc/>
    protected override void WriteLineBreak() => Inline("break", () => { });

    private void WritePublished(Notice notice)
    {
        _json.WriteString("title", notice.Title);
        JsonMetadata.Write(_json, notice.Metadata);
        Array("blocks", () => WriteBlocks(notice.Blocks));
    }

    private static void WriteCorrection(Utf8JsonWriter json, Notice notice)
    {
        if (notice.Correction is { } correction)
        {
            json.WriteStartObject("correction");
            json.WriteString("note", correction.Note);
            json.WriteString("publishedAt", correction.At);
            json.WriteEndObject();
        }
    }

    private static void WriteConversion(Utf8JsonWriter json, WriterContext context)
    {
        if (context.Rendition.Script == HanScript.Simplified)
        {
            return;
        }

        json.WriteStartObject("conversion");
        json.WriteString("engine", context.Converter.Engine);
        json.WriteString("version", context.Converter.VersionFor(context.Rendition.Script));
        json.WriteString("standard", context.Converter.Standard(context.Rendition.Script));
        json.WriteEndObject();
    }

    private static void Write(WriterContext context, Notice notice, IBufferWriter<byte> output) =>
        Write(context, notice, output, Options with { Indented = NoticeSize.Of(notice).Nodes <= MostIndentedNodes });

    private static void Write(WriterContext context, Notice notice, IBufferWriter<byte> output, JsonWriterOptions options) =>
        Write(output, options, json =>
        {
            json.WriteString("id", notice.Id.Value);
            json.WriteNumber("revision", notice.Revision);
            json.WriteString("script", context.Rendition.Script.Tag);
            json.WriteString("mode", context.Rendition.Mode.Name);
            WriteCorrection(json, notice);
            new JsonWriter(json, context.Words, context.Shown).WritePublished(notice);
            JsonLinks.Write(json, notice.Id, context);
            WriteConversion(json, context);
        });

    private static void Write(IBufferWriter<byte> output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    // Defaults of a list are left out: they did not exist earlier, and the content version must not change.
    private void WriteNumbering(ListBlock list)
    {
        if (list.Start is not null && list.Numbering is { } numbering && numbering != ListNumbering.Digits)
        {
            _json.WriteString("numbering", numbering.Name);
        }

        if (list is { Start: not null, Reversed: true })
        {
            _json.WriteBoolean("reversed", true);
        }
    }

    private void WriteItem(ListItem item) => Object(() =>
    {
        if (item.Number is { } number)
        {
            _json.WriteNumber("number", number);
        }

        Array("blocks", () => WriteBlocks(item.Blocks));
    });

    private void WriteCell(TableCell cell) => Object(() =>
    {
        Inlines(cell.Inlines);
        if (cell.RowSpan != 1)
        {
            _json.WriteNumber("rowSpan", cell.RowSpan);
        }

        if (cell.ColumnSpan != 1)
        {
            _json.WriteNumber("columnSpan", cell.ColumnSpan);
        }

        if (cell.IsHeader)
        {
            _json.WriteBoolean("header", true);
        }
    });

    private void Inlines(ImmutableArray<Inline> inlines)
    {
        _json.WriteString("text", SpokenWords.Of(inlines, _label));
        Array("inlines", () => WriteInlines(inlines));
    }

    private void Block(string type, Action write) => Object(() =>
    {
        _json.WriteString("type", type);
        write();
    });

    private void Inline(string type, Action write) => Block(type, write);

    private void Object(Action write)
    {
        _json.WriteStartObject();
        write();
        _json.WriteEndObject();
    }

    private void Array(string name, Action write)
    {
        _json.WriteStartArray(name);
        write();
        _json.WriteEndArray();
    }

    private void Array<T>(string name, ImmutableArray<T> items, Action<T> write) => Array(name, () =>
    {
        foreach (var item in items)
        {
            write(item);
        }
    });
}
