using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>The names of a table's columns, from the top down: 发放情况：人数.</summary>
internal sealed class ColumnNames
{
    private readonly ColumnHeaders _heads;
    private readonly string[] _names;

    /// <summary>Reads them from the header rows.</summary>
    public ColumnNames(Table table, Func<string, string> label)
    {
        var grid = new TableGrid(table with { Rows = table.Rows[..table.HeaderRows] });
        _heads = new(grid, table.HeaderRows);
        _names = [.. Enumerable.Range(0, grid.Columns).Select(column => Join(_heads[column], label))];
    }

    /// <summary>Gets a value indicating whether any column has a name.</summary>
    public bool Any => _names.Any(name => name.Length > 0);

    /// <summary>Returns the name of a column; empty where it has none.</summary>
    public string Of(int column) => column < _names.Length ? _names[column] : "";

    /// <summary>
    /// Returns the name of a cell: that of its first column, as it is read aloud. 合计 at the beginning of a row, over several columns, is
    /// a name itself, and not one of 序号.
    /// </summary>
    public string Of(TablePlace place) => IsTitle(place) ? "" : Of(place.Column);

    /// <summary>Returns the bytes that the names take when each value of the body is written with them.</summary>
    public long BytesIn(Table table) => TablePlaces.Of(table.Rows[table.HeaderRows..])
        .SelectMany(row => row)
        .Where(place => place.Cell.Inlines.Length > 0 && place.Column < _names.Length)
        .Sum(place => _heads.BytesOf(place.Column));

    private bool IsTitle(TablePlace place) => place is { Column: 0, Across: > 1 } && Of(0) != Of(place.Across - 1);

    private static string Join(IEnumerable<TableCell> heads, Func<string, string> label) =>
        string.Join('：', heads.Select(head => SpokenWords.Of(head.Inlines, label)));
}
