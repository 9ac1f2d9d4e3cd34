using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Writers.Text;

namespace AccessibleContent.Writers;

/// <summary>A table read row by row, each value after the name of its column, for readers who cannot scan along a line.</summary>
internal sealed class LinearTable
{
    private readonly Table _table;
    private readonly PlainTextWriter _writer;
    private readonly TableGrid _grid;
    private readonly ColumnHeaders _heads;
    private readonly RepeatedHeaders _repeated;

    // A cell's text is content the first time it is written; the writer repeats it afterwards, from this store.
    private readonly Dictionary<TableCell, string?> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lays out the table.</summary>
    public LinearTable(Table table, PlainTextWriter writer)
    {
        (_table, _writer, _grid) = (table, writer, new TableGrid(table));
        _heads = new ColumnHeaders(_grid, table.HeaderRows);
        var heads = BodyRows().SelectMany(Places).Sum(place => _heads.BytesOf(place.Column));
        _repeated = new RepeatedHeaders(!writer.TryTakeHeadRoom(heads));
    }

    /// <summary>Writes the opening line with the size, a line a row, and the closing line.</summary>
    public void Write()
    {
        _writer.Line(Open);
        foreach (var row in BodyRows())
        {
            if (_writer.IsFull)
            {
                return;
            }

            _writer.Line(() => WriteRow(row));
        }

        // A header without rows, or over columns that no row reaches, is still part of the notice.
        if (Unsaid().ToList() is { Count: > 0 } heads)
        {
            _writer.Line(() => Join(heads.Select<TableCell, Action>(head => () => Say(head))));
        }

        _writer.Line(() => _writer.Label("表格完"));
    }

    private IEnumerable<int> BodyRows() => Enumerable.Range(_table.HeaderRows, _grid.Rows - _table.HeaderRows);

    private void Open()
    {
        _writer.Label("表格");
        if (_table.Caption is { } caption)
        {
            _writer.Label("：");
            _writer.Content(caption);
        }

        _writer.Label(string.Create(CultureInfo.InvariantCulture, $"，{_grid.Columns}列{_grid.Rows - _table.HeaderRows}行"));
        if (_repeated.IsAbbreviated)
        {
            _writer.Label("，" + RepeatedHeaders.Remark);
        }
    }

    private void WriteRow(int row)
    {
        var areSaid = _repeated.AreSaidIn(row - _table.HeaderRows);
        (TableCell Cell, int Column, bool IsAfterGap)? before = null;
        foreach (var place in Places(row))
        {
            WriteMark(before, place, areSaid);
            if (areSaid)
            {
                WriteHeads(place.Column);
            }
            else if (place.IsAfterGap && !place.Cell.IsHeader)
            {
                _writer.Label(RepeatedHeaders.Number(place.Column));
            }

            Say(place.Cell);

            // Without a placeholder 民族：；住址：甲村 sounds as if the village were both.
            if (place.Cell.Inlines.Length == 0 && before?.Cell.IsHeader == true)
            {
                _writer.Label("（空白）");
            }

            before = place;
        }
    }

    // A header in a column without a name introduces what follows: 姓名：张三, 上午，周一：张三. Everything else is separated.
    private void WriteMark(
        (TableCell Cell, int Column, bool IsAfterGap)? before,
        (TableCell Cell, int Column, bool IsAfterGap) place,
        bool areSaid)
    {
        if (before is not { } last)
        {
            return;
        }

        var leads =
            last.Cell is { IsHeader: true, Inlines.Length: > 0 }
            && !(areSaid && _heads[last.Column].Count > 0)
            && !(place.IsAfterGap && place.Cell.IsHeader);
        _writer.Label(
            !leads ? "；"
            : HasMark(last.Cell) ? ""
            : place.Cell.IsHeader || (areSaid && _heads[place.Column].Count > 0) ? "，"
            : "：");
    }

    // 建设单位： has its own mark.
    private static bool HasMark(TableCell header) => PlainWords.Of(header.Inlines) is [.., ':' or '：'];

    // A cell over several columns is written once, after the header of its first column; an empty one only where no header identifies it.
    private IEnumerable<(TableCell Cell, int Column, bool IsAfterGap)> Places(int row)
    {
        var isAfterGap = false;
        for (var column = 0; column < _grid.Columns; column++)
        {
            var cell = _grid.At(row, column);
            if (cell is null || (column > 0 && _grid.At(row, column - 1) == cell))
            {
                isAfterGap |= cell is null;
            }
            else if (_table.HeaderRows > 0 && cell.Inlines.Length == 0)
            {
                isAfterGap = true;
            }
            else
            {
                yield return (cell, column, isAfterGap);
                isAfterGap = false;
            }
        }
    }

    private void WriteHeads(int column)
    {
        foreach (var head in _heads[column])
        {
            Say(head);
            _writer.Label("：");
        }
    }

    private void Say(TableCell cell)
    {
        if (_said.TryAdd(cell, null))
        {
            _writer.WriteInlines(cell.Inlines);
        }
        else
        {
            _writer.Repeat(_said[cell] ??= SpokenWords.Of(cell.Inlines, _writer.Words));
        }
    }

    private IEnumerable<TableCell> Unsaid() =>
        _table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Inlines.Length > 0 && !_said.ContainsKey(cell));

    private void Join(IEnumerable<Action> parts)
    {
        foreach (var (index, part) in parts.Index())
        {
            if (index > 0)
            {
                _writer.Label("；");
            }

            part();
        }
    }
}
