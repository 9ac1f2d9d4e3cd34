using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// Removes hidden rows and columns from a table whose other cells keep their places. If rows are equally wide only when hidden cells count,
/// the hidden cells are columns, and what spans them becomes narrower; otherwise they take no place, as in browsers (editors hide the cells
/// that a merged cell covers).
/// </summary>
internal sealed class HiddenCells
{
    private const int MostColumns = 1000;
    private const long MostPlaces = 1_000_000;

    private readonly IHtmlTableElement _table;
    private readonly HashSet<IElement> _out;
    private readonly Dictionary<INode, HiddenPiece> _pieces;
    private readonly Action<IElement> _takeOut;
    private readonly List<IHtmlTableRowElement> _rows;
    private readonly bool[] _isOut;
    private readonly List<Cell> _cells = [];
    private readonly HashSet<int> _hidden = [];
    private readonly HashSet<int> _hiddenCols = [];
    private ILookup<int, Cell> _cellsOfRow = Enumerable.Empty<Cell>().ToLookup(cell => cell.Row);

    /// <summary>Examines one table.</summary>
    public HiddenCells(IHtmlTableElement table, HashSet<IElement> hidden, Dictionary<INode, HiddenPiece> pieces, Action<IElement> takeOut)
    {
        (_table, _out, _pieces, _takeOut) = (table, hidden, pieces, takeOut);
        _rows = [.. table.Rows];
        _isOut = [.. _rows.Select(IsOut)];
    }

    /// <summary>Removes them.</summary>
    public void Shape()
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_isOut[row])
            {
                _out.Add(_rows[row]);
            }
        }

        var areColumns = Lay(true) && Widths().Distinct().Count() == 1;
        if (areColumns || Lay(false))
        {
            FindColumns(areColumns);
            TakeColumns(areColumns);
            _cellsOfRow = _cells.ToLookup(cell => cell.Row);
            _cells.ForEach(Narrow);
        }
    }

    // A row is removed too if all of its text was deleted or is invisible.
    private bool IsOut(IHtmlTableRowElement row) => _out.Contains(row) || (row.ParentElement is { } section && _out.Contains(section))
        || (row.ChildNodes.OfType<IElement>().Any() && !HasWords(row) && row.QuerySelector("img[src]") is null && HoldsPiece(row));

    private static bool HasWords(INode node) => node is IText text ? !string.IsNullOrWhiteSpace(text.Data) : node.ChildNodes.Any(HasWords);

    private bool HoldsPiece(INode node) => _pieces.ContainsKey(node) || node.ChildNodes.Any(HoldsPiece);

    private bool Lay(bool withHidden)
    {
        _cells.Clear();
        var taken = new int[MostColumns];
        var places = 0L;
        for (var row = 0; row < _rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in _rows[row].Cells.Where(cell => withHidden || !_out.Contains(cell)))
            {
                while (column < MostColumns && taken[column] > row)
                {
                    column++;
                }

                var (across, down) = (
                    Math.Clamp(Number(cell, "colspan", 1), 1, MostColumns),
                    Number(cell, "rowspan", 1) is 0 ? _rows.Count - row : Math.Clamp(Number(cell, "rowspan", 1), 1, _rows.Count - row));
                places += (long)across * down;
                if (column + across > MostColumns || places > MostPlaces)
                {
                    _cells.Clear();
                    return false;
                }

                Array.Fill(taken, row + down, column, across);
                _cells.Add(new(cell, row, column, down, across));
                column += across;
            }
        }

        return true;
    }

    private IEnumerable<int> Widths()
    {
        var ends = new int[_rows.Count];
        foreach (var cell in _cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.Down; row++)
            {
                ends[row] = Math.Max(ends[row], cell.Column + cell.Across);
            }
        }

        return ends.Where((_, row) => !_isOut[row]);
    }

    private void FindColumns(bool areColumns)
    {
        var column = 0;
        foreach (var col in _table.ChildNodes.OfType<IElement>().SelectMany(Cols))
        {
            if (column >= MostColumns)
            {
                break;
            }

            var wide = Math.Clamp(Number(col, "span", 1), 1, MostColumns);
            var isHidden = _out.Contains(col) || (col.ParentElement is { } group && _out.Contains(group));
            _hiddenCols.UnionWith(isHidden ? Enumerable.Range(column, wide) : []);
            column += wide;
        }

        _hidden.UnionWith(_hiddenCols);

        var visible = _cells.Where(cell => !_isOut[cell.Row] && !_out.Contains(cell.Element)).ToList();
        if (areColumns)
        {
            _hidden.UnionWith(_cells.Where(cell => !_isOut[cell.Row] && _out.Contains(cell.Element)).SelectMany(cell => cell.Columns));
            _hidden.ExceptWith(visible.Where(cell => cell.Across == 1 && !_hiddenCols.Contains(cell.Column)).Select(cell => cell.Column));
        }

        foreach (var wide in visible.Where(cell => cell.Across > 1 && cell.Columns.All(_hidden.Contains)))
        {
            _hidden.Remove(wide.Column);
        }
    }

    private static IEnumerable<IElement> Cols(IElement part) => part.LocalName switch
    {
        "col" => [part],
        "colgroup" when part.Children.Length == 0 => [part],
        "colgroup" => part.Children,
        _ => [],
    };

    private void TakeColumns(bool areColumns)
    {
        foreach (
            var cell in _cells.Where(cell =>
                !_isOut[cell.Row] && !_out.Contains(cell.Element) && cell.Across == 1 && _hidden.Contains(cell.Column)))
        {
            _takeOut(cell.Element);
        }

        foreach (var column in _cells.Where(cell => !_isOut[cell.Row] && _out.Contains(cell.Element)).GroupBy(cell => cell.Column))
        {
            Quote([.. column]);
            if (areColumns && !_hidden.Contains(column.Key))
            {
                _out.ExceptWith(column.Select(cell => (IElement)cell.Element));
            }
        }
    }

    // One remark for a column, under its own header.
    private void Quote(List<Cell> cells)
    {
        var told = cells.Where(cell => _pieces.ContainsKey(cell.Element)).ToList();
        if (told.Count < 2)
        {
            return;
        }

        var isNamed = told[0].Row == 0 || told[0].Element.LocalName == "th";
        var (first, words) = (_pieces[told[0].Element], told.SelectMany(cell => _pieces[cell.Element].Words).ToList());
        told.ForEach(cell => _pieces.Remove(cell.Element));
        _pieces[told[0].Element] = first with
        {
            What = isNamed ? $"网页上不显示的列“{words[0]}”" : "网页上不显示的列",
            Words = isNamed ? [.. words.Skip(1)] : words,
        };
    }

    private void Narrow(Cell cell)
    {
        var across = cell.Columns.Count(column => !_hidden.Contains(column));
        var down = Enumerable.Range(cell.Row, cell.Down).Count(row => !_isOut[row]);
        if (across == 0 || down == 0 || _out.Contains(cell.Element))
        {
            return;
        }

        if (_isOut[cell.Row])
        {
            Stand(cell, across, down);
            return;
        }

        Set(cell.Element, "colspan", cell.Across, across);
        Set(cell.Element, "rowspan", cell.Down, down);
    }

    // A cell that begins in a hidden row and extends below it leaves an empty cell in its place.
    private void Stand(Cell cell, int across, int down)
    {
        var row = Enumerable.Range(cell.Row, cell.Down).First(row => !_isOut[row]);
        var empty = _table.Owner!.CreateElement("td");
        Set(empty, "colspan", 1, across);
        Set(empty, "rowspan", 1, down);
        _rows[row].InsertBefore(empty, _cellsOfRow[row].FirstOrDefault(other => other.Column > cell.Column)?.Element);
    }

    private static void Set(IElement cell, string name, int before, int after)
    {
        if (before != after)
        {
            cell.SetAttribute(name, after.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Number(IElement element, string name, int otherwise) =>
        int.TryParse(element.GetAttribute(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private sealed record Cell(IHtmlTableCellElement Element, int Row, int Column, int Down, int Across)
    {
        public IEnumerable<int> Columns => Enumerable.Range(Column, Across);
    }
}
