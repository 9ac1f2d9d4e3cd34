using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Json;

/// <summary>Reads the body of a notice from JSON, each block and inline by its <c>type</c>.</summary>
internal sealed class JsonBlocks(NoticeDraft draft)
{
    private readonly TextCleaner _cleaner = draft.Cleaner;

    /// <summary>Reads one block.</summary>
    public Block Read(JsonValue block) => block.Text("type") switch
    {
        "paragraph" => new Paragraph(Inlines(block)),
        "heading" => new Heading((int)(block.Number("level", 1, 5) ?? 1), Inlines(block)),
        "list" => block.Flag("ordered") ? Ordered(block) : new ListBlock(null, block.Items("items", item => new ListItem(Blocks(item)))),
        "table" => Table(block),
        "quotation" => new Quotation(Blocks(block)),
        "image" => new Image(Address(block, "src"), block.Words("text", _cleaner) ?? ""),
        "attachment" => Attachment(block),
        var type => throw block.Wrong($" paragraph、heading、list、table、quotation、image、attachment 之一（type 是“{type}”）"),
    };

    private ImmutableArray<Block> Blocks(JsonValue holder) => holder.Items("blocks", Read);

    private ListBlock Ordered(JsonValue list) => new(
        (int)(list.Number("start", 0, ListBlock.LargestStart) ?? 1),
        list.Items("items", item => new ListItem(Blocks(item), (int?)item.Number("number", 0, ListBlock.LargestStart))),
        Numbering(list),
        list.Flag("reversed"));

    private static ListNumbering? Numbering(JsonValue list) => list.Text("numbering") is not { } name ? null
        : ListNumbering.Find(name) is not { } numbering
            ? throw list.Wrong($"numbering 为 {string.Join("、", ListNumbering.All)} 之一的列表（numbering 是“{name}”）")
        : numbering == ListNumbering.Digits ? null : numbering;

    private Table Table(JsonValue table)
    {
        var rows = table.Items("rows", row => new TableRow(row.Items("cells", Cell)));
        return new Table(table.Words("caption", _cleaner), (int)(table.Number("headerRows", 0, rows.Length) ?? 0), rows);
    }

    private TableCell Cell(JsonValue cell) =>
        new(
            Inlines(cell),
            (int)(cell.Number("rowSpan", 1, 1000) ?? 1),
            (int)(cell.Number("columnSpan", 1, 1000) ?? 1),
            cell.Flag("header"));

    private Attachment Attachment(JsonValue block) => new(
        block.Words("text", _cleaner) ?? throw block.Wrong("有名称（text）的附件"),
        Address(block, "href"),
        block.Code("mediaType", _cleaner),
        block.Number("size", 0, long.MaxValue));

    // The inlines hold the text with its marks; a handwritten block may have only the text.
    private ImmutableArray<Inline> Inlines(JsonValue holder)
    {
        draft.Budget.GoOn();
        var inlines = Nested(holder);
        return _cleaner.Inlines(inlines.Length == 0 && holder.Text("text") is { Length: > 0 } text ? [new TextRun(text)] : inlines);
    }

    private ImmutableArray<Inline> Nested(JsonValue holder) => holder.Items("inlines", Inline);

    private Inline Inline(JsonValue inline) => inline.Text("type") switch
    {
        "text" => new TextRun(inline.Text("text") ?? ""),
        "code" => new CodeRun(_cleaner.Code(inline.Text("text") ?? "")),
        "strong" => new Emphasis(true, Nested(inline)),
        "emphasis" => new Emphasis(false, Nested(inline)),
        "link" => new Link(Address(inline, "href"), Nested(inline), inline.Words("title", _cleaner)),
        "superscript" => new Superscript(Nested(inline)),
        "subscript" => new Subscript(Nested(inline)),
        "language" => new LanguageSpan(Language(inline), Nested(inline)),
        "image" => new InlineImage(Address(inline, "src"), inline.Words("text", _cleaner) ?? ""),
        "break" => new LineBreak(),
        var type => throw inline.Wrong($" text、code、strong、emphasis、link、superscript、subscript、language、image、break 之一（type 是“{type}”）"),
    };

    private static string Language(JsonValue span) => span.Text("language") is { } tag && LanguageTag.IsTag(tag)
        ? tag
        : throw span.Wrong("写明语言（language，如 en、ja、zh-Hant）的文字");

    private string Address(JsonValue holder, string name)
    {
        var address = holder.Code(name, _cleaner) ?? throw holder.Wrong($"有地址（{name}）的项");
        return Addresses.IsSafe(address) ? draft.Resolve(address) : throw holder.Wrong($"以 http、https、mailto、tel 或相对地址为{name}的项");
    }
}
