using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>Turns a table inside a cell into lines of that cell: one per row, each value after its header if that is short.</summary>
internal static class NestedTables
{
    // Column headers are repeated in every row, which must not blow up the page.
    private const int LongestHeads = 200;

    /// <summary>Returns the lines.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Lines(Table table)
    {
        if (table.Caption is { } caption)
        {
            yield return [new TextRun(caption)];
        }

        var heads = HeadsOf(table);
        foreach (var row in table.Rows.Skip(heads.IsEmpty ? 0 : 1))
        {
            yield return Line(row, heads);
        }
    }

    private static ImmutableArray<ImmutableArray<Inline>> HeadsOf(Table table) => table.HeaderRows == 1
        && table.Rows.All(row =>
            row.Cells.Length == table.Rows[0].Cells.Length && row.Cells.All(cell => cell is { RowSpan: 1, ColumnSpan: 1 }))
        && table.Rows[0].Cells.Sum(cell => PlainWords.Of(cell.Inlines).Length) <= LongestHeads
            ? [.. table.Rows[0].Cells.Select(cell => cell.Inlines)]
            : [];

    private static ImmutableArray<Inline> Line(TableRow row, ImmutableArray<ImmutableArray<Inline>> heads)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        var isNamed = false;
        foreach (var (column, cell) in row.Cells.Index().Where(cell => cell.Item.Inlines.Length > 0))
        {
            if (line.Count > 0)
            {
                line.Add(new TextRun(isNamed ? "：" : "；"));
            }

            if (!heads.IsEmpty && heads[column].Length > 0)
            {
                line.AddRange(heads[column]);
                line.Add(new TextRun("："));
            }

            line.AddRange(cell.Inlines.Select(inline => inline is LineBreak ? new TextRun(" ") : inline));
            isNamed = cell.IsHeader && heads.IsEmpty;
        }

        return TextRuns.Merge(line.ToImmutable());
    }
}
