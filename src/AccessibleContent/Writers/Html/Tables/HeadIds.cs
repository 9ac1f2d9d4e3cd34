using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>
/// The ids of the headers of a table whose headers span rows or columns, and which of them each cell has: there the scope of a header is
/// not enough (H43 of the techniques of WCAG).
/// </summary>
internal sealed class HeadIds
{
    // More are not told apart by anyone, and would be most of the page.
    private const int MostRows = 6;
    private const int MostOfCell = 12;

    private readonly string _prefix;
    private readonly List<List<string>> _columns = [];
    private readonly Dictionary<int, string> _begun = [];
    private readonly List<string> _row = [];
    private bool _isAfterValue;
    private int _count;

    private HeadIds(string prefix) => _prefix = prefix;

    /// <summary>Returns the ids for a table; null where its headers need none.</summary>
    public static HeadIds? For(Table table, string prefix) =>
        table.HeaderRows <= MostRows
        && table.Rows.Index().Any(row => row.Item.Cells.Any(cell =>
            (row.Index < table.HeaderRows || cell.IsHeader) && cell is { Inlines.Length: > 0 } and not { RowSpan: 1, ColumnSpan: 1 }))
            ? new(prefix)
            : null;

    /// <summary>Begins a row of the body.</summary>
    public void BeginRow()
    {
        _row.Clear();
        _isAfterValue = false;
    }

    /// <summary>Takes a header of columns, and returns its id.</summary>
    public string OfColumns(TablePlace place)
    {
        while (_columns.Count < place.Column + place.Across)
        {
            _columns.Add([]);
        }

        var id = Next();
        for (var column = place.Column; column < place.Column + place.Across; column++)
        {
            _columns[column].Add(id);
        }

        return id;
    }

    /// <summary>Takes a header of a row, and returns its id; after a value it names what follows, together with no header before.</summary>
    public string OfRow(TablePlace place)
    {
        if (_isAfterValue)
        {
            BeginRow();
        }

        var id = place.IsRepeated && _begun.TryGetValue(place.Column, out var begun) ? begun : Next();
        _begun[place.Column] = id;
        _row.Add(id);
        return id;
    }

    /// <summary>Returns the ids of the headers of a value, with spaces between; empty where it has none.</summary>
    public string Of(TablePlace place)
    {
        _isAfterValue = true;
        var columns = Enumerable.Range(place.Column, place.Across).Where(column => column < _columns.Count);
        return string.Join(' ', columns.SelectMany(column => _columns[column]).Concat(_row).Distinct().Take(MostOfCell));
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{_prefix}-{++_count}");
}
