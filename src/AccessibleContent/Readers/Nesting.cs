using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>Measures how deeply a document nests, so that no writer, store or browser receives one of unbounded depth.</summary>
internal static class Nesting
{
    /// <summary>The deepest nesting of blocks, and of inlines, that is accepted.</summary>
    public const int Limit = 16;

    /// <summary>Returns the greater of the two depths.</summary>
    public static int Of(ImmutableArray<Block> blocks) => blocks.Select(Of).DefaultIfEmpty().Max();

    private static int Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Inlines),
        Heading heading => Of(heading.Inlines),
        ListBlock list => 1 + list.Items.Select(item => Of(item.Blocks)).DefaultIfEmpty().Max(),
        Quotation quotation => 1 + Of(quotation.Blocks),
        Table table => 1 + table.Rows.SelectMany(row => row.Cells).Select(cell => Of(cell.Inlines)).DefaultIfEmpty().Max(),
        _ => 1,
    };

    private static int Of(ImmutableArray<Inline> inlines) => inlines.Select(Of).DefaultIfEmpty().Max();

    private static int Of(Inline inline) => inline switch
    {
        InlineGroup group => 1 + Of(group.Inlines),
        _ => 1,
    };
}
