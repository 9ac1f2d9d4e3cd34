using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>A table as rows and columns with every span filled in: the same cell appears in each place it covers.</summary>
internal sealed class TableGrid
{
    // Beyond what a reader accepts today; a table stored under a higher limit is laid out without its spans.
    private const long MostPlaces = 4_000_000;

    private readonly TableCell?[][] _rows;
    private readonly bool _hasSpans;

    /// <summary>Lays out the cells as a browser does: each in the first free place of its row.</summary>
    public TableGrid(Table table)
    {
        _rows = new TableCell?[table.Rows.Length][];
        Array.Fill(_rows, []);
        _hasSpans = TableSize.Of(table, int.MaxValue, MostPlaces) is not null;
        foreach (var (index, row) in table.Rows.Index())
        {
            Place(row.Cells, index);
        }
    }

    /// <summary>Gets the number of columns of the widest row.</summary>
    public int Columns { get; private set; }

    /// <summary>Gets the number of rows.</summary>
    public int Rows => _rows.Length;

    /// <summary>Returns the cell at a place; null where the row is too short.</summary>
    public TableCell? At(int row, int column) => column < _rows[row].Length ? _rows[row][column] : null;

    private void Place(ImmutableArray<TableCell> cells, int row)
    {
        var column = 0;
        foreach (var cell in cells)
        {
            while (At(row, column) is not null)
            {
                column++;
            }

            var (down, across) = _hasSpans ? (Math.Min(cell.RowSpan, Rows - row), cell.ColumnSpan) : (1, 1);
            for (var below = row; below < row + down; below++)
            {
                Fill(cell, ref _rows[below], column, column + across);
            }

            Columns = Math.Max(Columns, column + across);
            column += across;
        }
    }

    private static void Fill(TableCell cell, ref TableCell?[] row, int from, int to)
    {
        // At least doubled: growing by one each time would copy the row once for every cell.
        if (row.Length < to)
        {
            Array.Resize(ref row, Math.Max(to, 2 * row.Length));
        }

        for (var column = from; column < to; column++)
        {
            row[column] ??= cell;
        }
    }
}
