namespace AccessibleContent.Model;

/// <summary>The number of rows and columns of a table whose cells are laid out as a browser does.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Columns">The columns of the widest row.</param>
internal readonly record struct TableSize(int Rows, int Columns)
{
    /// <summary>Gets the number of places in the rows and columns.</summary>
    public long Places => (long)Rows * Columns;

    /// <summary>Measures a table without laying it out; null where it has more columns or places than a caller accepts.</summary>
    public static TableSize? Of(Table table, int mostColumns, long mostPlaces)
    {
        var free = new List<int>();
        foreach (var (row, cells) in table.Rows.Select(row => row.Cells).Index())
        {
            var column = 0;
            foreach (var cell in cells)
            {
                while (column < free.Count && free[column] > row)
                {
                    column++;
                }

                if ((long)column + cell.ColumnSpan > Math.Min(mostColumns, mostPlaces / table.Rows.Length))
                {
                    return null;
                }

                Cover(free, column, column + cell.ColumnSpan, row + Math.Min(cell.RowSpan, table.Rows.Length - row));
                column += cell.ColumnSpan;
            }
        }

        return new(table.Rows.Length, free.Count);
    }

    // Each column knows the first row in which it is free again.
    private static void Cover(List<int> free, int from, int to, int until)
    {
        while (free.Count < to)
        {
            free.Add(0);
        }

        for (var column = from; column < to; column++)
        {
            free[column] = Math.Max(free[column], until);
        }
    }
}
