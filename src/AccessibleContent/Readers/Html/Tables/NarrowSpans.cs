using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>Removes the columns of a table in which no cell begins: editors write colspan="20" for the whole width.</summary>
internal static class NarrowSpans
{
    /// <summary>Returns the table with its spans as wide as a browser shows them.</summary>
    public static Table Apply(Table table)
    {
        if (table.Rows.All(row => row.Cells.All(cell => cell.ColumnSpan == 1))
            || TableSize.Of(table, int.MaxValue, TableLimits.Places) is null)
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

        var begins = BeginsBefore(grid.Columns, places.Values);
        return table with
        {
            Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => Narrow(cell, places, begins))]))],
        };
    }

    // For each column, counts the earlier columns in which a cell begins.
    private static int[] BeginsBefore(int columns, IEnumerable<int> begins)
    {
        var counts = new int[columns + 1];
        foreach (var column in begins.Distinct())
        {
            counts[column + 1] = 1;
        }

        for (var column = 0; column < columns; column++)
        {
            counts[column + 1] += counts[column];
        }

        return counts;
    }

    private static TableCell Narrow(TableCell cell, Dictionary<TableCell, int> places, int[] begins) =>
        places.TryGetValue(cell, out var at)
            ? cell with
            {
                ColumnSpan = Math.Max(1, begins[Math.Min(at + cell.ColumnSpan, begins.Length - 1)] - begins[at]),
            }
            : cell;
}
