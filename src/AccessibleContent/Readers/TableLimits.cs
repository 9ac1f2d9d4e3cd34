using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>Size limits of the tables in a document, with spans expanded: a few cells may claim millions of positions.</summary>
internal static class TableLimits
{
    /// <summary>The maximum number of columns of a table: as many as one cell may span in HTML.</summary>
    public const int Columns = 1000;

    /// <summary>The maximum number of positions in all tables, rows by columns.</summary>
    public const long Places = 1_000_000;

    /// <summary>Returns the reason to refuse the tables of a document; null if there is none.</summary>
    public static string? Refusal(ImmutableArray<Block> blocks)
    {
        var places = 0L;
        foreach (var (index, table) in Nodes.Of<Table>(blocks).Index())
        {
            if (WidestRow(table) is > Columns and var wide)
            {
                return $"{Name(table, index)}有 {wide} 列，超过 {Columns} 列；请减小 colspan，或按列拆分表格。";
            }

            if (TableSize.Of(table, Columns, Places - places) is not { } size)
            {
                return $"{Name(table, index)}有 {table.Rows.Length} 行，连同前面的表格合并后超过 {Places} 格或 {Columns} 列；请减小 rowspan、colspan，或拆分表格。";
            }

            places += size.Places;
        }

        return null;
    }

    private static long WidestRow(Table table) =>
        table.Rows.Select(row => row.Cells.Sum(cell => (long)cell.ColumnSpan)).DefaultIfEmpty().Max();

    private static string Name(Table table, int index) => table.Caption is { Length: > 0 } caption
        ? string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 个表格“{(caption.Length > 40 ? caption[..40] + "…" : caption)}”")
        : string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 个表格");
}
