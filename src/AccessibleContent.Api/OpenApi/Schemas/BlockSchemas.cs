using AccessibleContent.Model;
using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The kinds of blocks, as the JSON writer writes them and the JSON reader reads them.</summary>
internal static class BlockSchemas
{
    private const int LargestSpan = 1000;

    /// <summary>Gets the family of the blocks.</summary>
    public static SchemaFamily Family { get; } = new(
        "Block",
        "A part of the body.",
        new("paragraph", "A paragraph.", [.. Line]),
        new("heading", "A heading.", [new("level", Integer(1, 5), "Its level; the title is above them all."), .. Line]),
        new(
            "list",
            "A list.",
            new("ordered", Truth, "Whether the items are numbered.", Presence.Given),
            new("start", Number, "The number of the first item; ordered lists only.", Presence.Sometimes),
            new("numbering", Named("ListNumbering"), "How the numbers are written; decimal where it is missing.", Presence.Sometimes),
            new("reversed", Truth, "Whether the numbers descend.", Presence.Sometimes),
            new("items", ListOf(Varied("ListItem")), "The items.")),
        new(
            "table",
            "A table.",
            new("caption", TextOrNull, "Its caption.", Presence.Given),
            new("headerRows", Integer(), "How many of the first rows are heads.", Presence.Given),
            new("rows", ListOf(Varied("TableRow")), "The rows.")),
        new("quotation", "A quotation.", Blocks),
        new("image", "A picture.", new("text", Text, "Its description; empty for decoration."), new("src", Address, "Its address.")),
        new(
            "attachment",
            "An attached file.",
            new("text", Text, "Its name."),
            new("href", Address, "Its address."),
            new("mediaType", TextOrNull, "Its media type.", Presence.Given),
            new("size", Integer(0, long.MaxValue), "Its size in bytes.", Presence.Sometimes)));

    /// <summary>Gets the parts of blocks.</summary>
    public static IReadOnlyList<SchemaObject> Parts { get; } =
    [
        new(
            "ListItem", "An item of a list.",
            new("number", Number, "Its number, where it is not the next one.", Presence.Sometimes), Blocks),
        new("TableRow", "A row of a table.", new SchemaMember("cells", ListOf(Varied("TableCell")), "The cells that begin in it.")),
        new("TableCell", "A cell of a table.",
        [
            .. Line,
            new("rowSpan", Integer(1, LargestSpan), "How many rows it spans; 1 where it is missing.", Presence.Sometimes),
            new("columnSpan", Integer(1, LargestSpan), "How many columns it spans; 1 where it is missing.", Presence.Sometimes),
            new("header", Truth, "Whether it is a head outside the head rows.", Presence.Sometimes),
        ]),
    ];

    private static SchemaMember Blocks => new("blocks", ListOf(Varied("Block")), "The content.");

    private static SchemaType Number => Integer(0, ListBlock.LargestStart);

    // A request may have either of the two.
    private static SchemaMember[] Line =>
    [
        new("text", Text, "The text without its marks; read only where there are no inlines.", Presence.Given),
        new("inlines", InlineSchemas.List, "The text with its marks.", Presence.Given),
    ];
}
