using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>
/// The cells of a group of rows, row by row, laid out as a browser does: a cell over several rows is in each of them. Only one row is
/// held at a time.
/// </summary>
internal sealed class TablePlaces
{
    // Beyond what a reader accepts today; a table stored under a higher limit is laid out without its spans.
    private const long MostPlaces = 4_000_000;

    private static readonly TableCell Nothing = new([]);

    private readonly ImmutableArray<TableRow> _rows;
    private readonly bool _hasSpans;

    // By column: the last cell there, and the first row that it does not reach.
    private readonly List<(TablePlace Place, int Until)> _open = [];

    private TablePlaces(ImmutableArray<TableRow> rows, bool hasSpans) => (_rows, _hasSpans) = (rows, hasSpans);

    /// <summary>Lays out the rows of a group.</summary>
    public static IEnumerable<List<TablePlace>> Of(ImmutableArray<TableRow> rows)
    {
        var places = new TablePlaces(rows, TableSize.Of(new Table(null, 0, rows), int.MaxValue, MostPlaces) is not null);
        return Enumerable.Range(0, rows.Length).Select(places.Row);
    }

    private List<TablePlace> Row(int row)
    {
        var places = new List<TablePlace>();
        var (column, cells) = (0, _rows[row].Cells);
        for (var next = 0; next < cells.Length || column < _open.Count;)
        {
            var place = IsTaken(row, column) ? _open[column].Place with { Column = column, Across = Reach(row, column), IsRepeated = true }
                : next < cells.Length ? Begin(cells[next++], row, column)
                : new(Nothing, column, Gap(row, column), false);
            places.Add(place);
            column += place.Across;
        }

        // A row that ends early has no cells there.
        return places is [.., { } last] && ReferenceEquals(last.Cell, Nothing) ? places[..^1] : places;
    }

    private bool IsTaken(int row, int column) => column < _open.Count && _open[column].Until > row;

    // Its remaining columns: in a crooked table another cell may lie across it.
    private int Reach(int row, int column)
    {
        var (end, cell) = (column + 1, _open[column].Place.Cell);
        while (IsTaken(row, end) && ReferenceEquals(_open[end].Place.Cell, cell) && _open[end].Place.Column == _open[column].Place.Column)
        {
            end++;
        }

        return end - column;
    }

    private TablePlace Begin(TableCell cell, int row, int column)
    {
        var (end, last) = (column + 1, column + (_hasSpans ? cell.ColumnSpan : 1));
        while (end < last && !IsTaken(row, end))
        {
            end++;
        }

        var place = new TablePlace(cell, column, end - column, false);
        var until = row + (_hasSpans ? Math.Min(cell.RowSpan, _rows.Length - row) : 1);
        for (; column < end; column++)
        {
            if (column == _open.Count)
            {
                _open.Add(default);
            }

            _open[column] = (place, until);
        }

        return place;
    }

    private int Gap(int row, int column)
    {
        var end = column + 1;
        while (end < _open.Count && !IsTaken(row, end))
        {
            end++;
        }

        return end - column;
    }
}
