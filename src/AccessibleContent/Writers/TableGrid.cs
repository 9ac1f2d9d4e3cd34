using System.Collections.Immutable;

namespace AccessibleContent.Writers;

/// <summary>A table as rows and columns with every span filled in: the same cell stands in each place it covers.</summary>
public sealed class TableGrid
{
    private readonly List<TableCell?[]> _rows = [];

    /// <summary>Lays out the cells as a browser does: each in the first free place of its row.</summary>
    public TableGrid(Table table)
    {
        foreach (var (index, row) in table.Rows.Index())
        {
            Place(row.Cells, index, table.Rows.Length);
        }

        Columns = _rows.Count == 0 ? 0 : _rows.Max(row => row.Length);
    }

    /// <summary>Gets the number of columns of the widest row.</summary>
    public int Columns { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Rows => _rows.Count;

    /// <summary>Gives the cell at a place; null where the row is too short.</summary>
    public TableCell? At(int row, int column) => column < _rows[row].Length ? _rows[row][column] : null;

    private void Place(ImmutableArray<TableCell> cells, int row, int rows)
    {
        RowUpTo(row);
        var column = 0;
        foreach (var cell in cells)
        {
            while (At(row, column) is not null)
            {
                column++;
            }

            Fill(cell, row, Math.Min(cell.RowSpan, rows - row), column);
            column += cell.ColumnSpan;
        }
    }

    private void Fill(TableCell cell, int row, int rowSpan, int column)
    {
        for (var below = row; below < row + rowSpan; below++)
        {
            RowUpTo(below);
            for (var beside = column; beside < column + cell.ColumnSpan; beside++)
            {
                Put(cell, below, beside);
            }
        }
    }

    private void Put(TableCell cell, int row, int column)
    {
        if (_rows[row].Length <= column)
        {
            var wider = _rows[row];
            Array.Resize(ref wider, column + 1);
            _rows[row] = wider;
        }

        _rows[row][column] ??= cell;
    }

    private void RowUpTo(int row)
    {
        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }
    }
}
