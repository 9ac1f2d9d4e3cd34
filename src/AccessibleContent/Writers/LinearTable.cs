using System.Globalization;

namespace AccessibleContent.Writers;

/// <summary>A table told row by row, each value after the name of its column, for readers who cannot look along a line.</summary>
internal sealed class LinearTable(Table table, PlainTextWriter writer)
{
    private readonly TableGrid _grid = new(table);

    // A cell's words are the notice's the first time they are said; after that the writer repeats them.
    private readonly HashSet<TableCell> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the opening line with the size, a line a row, and the closing line.</summary>
    public void Write()
    {
        var rows = _grid.Rows - table.HeaderRows;
        writer.Line(() => Open(rows));
        for (var row = table.HeaderRows; row < _grid.Rows; row++)
        {
            writer.Line(() => WriteRow(row));
        }

        // A head without rows, or over columns that no row reaches, is still part of the notice.
        if (Unsaid().ToList() is { Count: > 0 } heads)
        {
            writer.Line(() => Join(heads.Select<TableCell, Action>(head => () => Say(head))));
        }

        writer.Line(() => writer.Label("表格完"));
    }

    private void Open(int rows)
    {
        writer.Label("表格");
        if (table.Caption is { } caption)
        {
            writer.Label("：");
            writer.Content(caption);
        }

        writer.Label(string.Create(CultureInfo.InvariantCulture, $"，{_grid.Columns}列{rows}行"));
    }

    private void WriteRow(int row)
    {
        Join(Places(row).Select<(TableCell Cell, int Column), Action>(place => () =>
        {
            WriteHeads(row, place.Column);
            Say(place.Cell);
        }));
    }

    // A cell over several columns is said once, after the head of its first column; an empty one only where no head tells it apart.
    private IEnumerable<(TableCell Cell, int Column)> Places(int row)
    {
        for (var column = 0; column < _grid.Columns; column++)
        {
            if (_grid.At(row, column) is { } cell
                && (column == 0 || _grid.At(row, column - 1) != cell)
                && (table.HeaderRows == 0 || cell.Inlines.Length > 0))
            {
                yield return (cell, column);
            }
        }
    }

    private void WriteHeads(int row, int column)
    {
        TableCell? above = null;
        for (var head = 0; head < Math.Min(table.HeaderRows, row); head++)
        {
            if (_grid.At(head, column) is { Inlines.Length: > 0 } cell && !ReferenceEquals(cell, above))
            {
                Say(cell);
                writer.Label("：");
                above = cell;
            }
        }
    }

    private void Say(TableCell cell)
    {
        if (_said.Add(cell))
        {
            writer.WriteInlines(cell.Inlines);
        }
        else
        {
            writer.Repeat(PlainWords.Of(cell.Inlines));
        }
    }

    private IEnumerable<TableCell> Unsaid() =>
        table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Inlines.Length > 0 && !_said.Contains(cell));

    private void Join(IEnumerable<Action> parts)
    {
        foreach (var (index, part) in parts.Index())
        {
            if (index > 0)
            {
                writer.Label("；");
            }

            part();
        }
    }
}
