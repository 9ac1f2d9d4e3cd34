using System.Collections.Immutable;

namespace AccessibleContent.Readers;

/// <summary>Measures how many places the tables of a document cover, spans filled in: a few cells may claim millions.</summary>
internal static class TableArea
{
    /// <summary>The most places that are taken.</summary>
    public const long Limit = 500_000;

    /// <summary>Gives the places of all tables.</summary>
    public static long Of(ImmutableArray<Block> blocks) => blocks.Sum(Of);

    private static long Of(Block block) => block switch
    {
        Table table => table.Rows.Sum(row => row.Cells.Sum(cell => (long)Math.Min(cell.RowSpan, table.Rows.Length) * cell.ColumnSpan)),
        ListBlock list => list.Items.Sum(item => Of(item.Blocks)),
        Quotation quotation => Of(quotation.Blocks),
        _ => 0,
    };
}
