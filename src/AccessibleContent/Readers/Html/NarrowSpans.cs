using AccessibleContent.Writers;

namespace AccessibleContent.Readers.Html;

/// <summary>Takes out of a table the columns that no cell begins in: editors write colspan="20" for the whole width.</summary>
internal static class NarrowSpans
{
    /// <summary>Gives the table with its spans as wide as a browser shows them.</summary>
    public static Table Apply(Table table)
    {
        if (table.Rows.All(row => row.Cells.All(cell => cell.ColumnSpan == 1)) || TableArea.Of([table]) > TableArea.Limit)
        {
            return table;
        }

        var grid = new TableGrid(table);
        var places = new Dictionary<TableCell, int>(ReferenceEqualityComparer.Instance);
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = grid.Columns - 1; column >= 0; column--)
            {
                if (grid.At(row, column) is { } cell)
                {
                    places[cell] = column;
                }
            }
        }

        var begins = places.Values.ToHashSet();
        return table with { Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => Narrow(cell, places, begins))]))] };
    }

    private static TableCell Narrow(TableCell cell, Dictionary<TableCell, int> places, HashSet<int> begins) =>
        places.TryGetValue(cell, out var at) ? cell with { ColumnSpan = Math.Max(1, Enumerable.Range(at, cell.ColumnSpan).Count(begins.Contains)) } : cell;
}
