using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html;

/// <summary>
/// The shape of a table in HTML: as it is, in a frame that scrolls, or row by row with each value after the name of its column.
/// </summary>
internal sealed class HtmlTable
{
    // Four columns of large type are too wide for a column of text, three for a telephone's screen.
    private const int ManyColumns = 4;
    private const int SomeColumns = 3;

    private readonly string[] _heads;
    private readonly int _columns;
    private readonly RepeatedHeaders _repeated;

    private HtmlTable(int columns, string[] heads, RepeatedHeaders repeated, bool isOfPairs = false) =>
        (_columns, _heads, _repeated, IsOfPairs) = (columns, heads, repeated, isOfPairs);

    /// <summary>Gets a value indicating whether the table may be wider than the screen.</summary>
    public bool IsWide => _columns >= ManyColumns && !IsStacked;

    /// <summary>
    /// Gets a value indicating whether each value is placed below the one before it, after the name of its column or its own header.
    /// </summary>
    public bool IsStacked => HasNamesOfColumns || IsOfPairs;

    /// <summary>Gets a value indicating whether each value follows the name of its column.</summary>
    public bool HasNamesOfColumns => _heads.Length > 0;

    /// <summary>Gets a value indicating whether the values are placed below one another, each after the header before it.</summary>
    public bool IsOfPairs { get; }

    /// <summary>Gets a value indicating whether the names of the columns are left out of some rows.</summary>
    public bool IsAbbreviated => _repeated.IsAbbreviated;

    /// <summary>Chooses the shape: stacked, no table is wider than the screen whose head can be said with each value.</summary>
    public static HtmlTable Of(Table table, TableLayout layout, Func<string, string> label, Func<long, bool> takeHeadRoom)
    {
        var columns = TableSize.Of(table, ManyColumns, long.MaxValue)?.Columns ?? ManyColumns;
        var plain = table.HeaderRows == 1 && table.Rows.All(row => row.Cells.Length == table.Rows[0].Cells.Length
            && row.Cells.All(cell => cell is { RowSpan: 1, ColumnSpan: 1 }));
        if (columns < SomeColumns || !plain || layout is not TableLayout.Stacked)
        {
            return new(columns, [], new(false), layout is TableLayout.Stacked && columns >= ManyColumns && HasOnlyPairs(table));
        }

        string[] heads = [.. table.Rows[0].Cells.Select(cell => SpokenWords.Of(cell.Inlines, label))];
        return new(columns, heads, new(!takeHeadRoom(BytesOfHeads(table, heads))));
    }

    /// <summary>Gets the class of the table; one of few columns is shown row by row on narrow screens only.</summary>
    public string? Class => !IsStacked ? null : _columns < ManyColumns ? "stacked few" : "stacked";

    /// <summary>Returns the text before a value, row and column of the body counted from 0; null where there is none.</summary>
    public string? HeadOf(int row, int column) =>
        HasNamesOfColumns && _repeated.AreSaidIn(row) && _heads[column].Length > 0 ? _heads[column] : null;

    /// <summary>Returns the text before a value whose left neighbour is empty, in rows without names; null where there is none.</summary>
    public string? NumberOf(int row, int column) => HasNamesOfColumns && !_repeated.AreSaidIn(row) ? RepeatedHeaders.Number(column) : null;

    // A form: no names of columns, every value after a header of its own, no cell that spans other rows.
    private static bool HasOnlyPairs(Table table) => table.HeaderRows == 0
        && table.Rows.All(row =>
            row.Cells.All(cell => cell.RowSpan == 1)
            && (row.Cells.Length == 1 || row.Cells.Index().All(cell => cell.Item.IsHeader == (cell.Index % 2 == 0))))
        && table.Rows.Any(row => row.Cells.Length > 1);

    private static long BytesOfHeads(Table table, string[] heads)
    {
        var lengths = heads.Select(head => (long)Encoding.UTF8.GetByteCount(head)).ToList();
        return table.Rows.Skip(1).Sum(row => row.Cells.Zip(lengths).Sum(place => place.First.Inlines.Length == 0 ? 0 : place.Second));
    }
}
