namespace AccessibleContent.Writers;

/// <summary>The shape that a table takes in HTML: as it is, in a frame that moves, or row by row with each value after the name of its column.</summary>
internal sealed class HtmlTable
{
    // Four columns of large type are more than a column of text has room for, three more than a telephone's screen.
    private const int ManyColumns = 4;
    private const int SomeColumns = 3;

    private readonly string[] _heads;
    private readonly int _columns;

    private HtmlTable(int columns, string[] heads) => (_columns, _heads) = (columns, heads);

    /// <summary>Gets a value indicating whether the table may be wider than the screen.</summary>
    public bool IsWide => _columns >= ManyColumns && !IsStacked;

    /// <summary>Gets a value indicating whether each value stands after the name of its column.</summary>
    public bool IsStacked => _heads.Length > 0;

    /// <summary>Chooses the shape: elder readers should not have to move a table sideways, where its head can be said with each value.</summary>
    public static HtmlTable Of(Table table, ReadingMode mode)
    {
        var columns = new TableGrid(table).Columns;
        var plain = table.HeaderRows == 1 && table.Rows.All(row => row.Cells.Length == table.Rows[0].Cells.Length
            && row.Cells.All(cell => cell is { RowSpan: 1, ColumnSpan: 1 }));
        var stacked = columns >= SomeColumns && plain && mode == ReadingMode.Elder;
        return new(columns, stacked ? [.. table.Rows[0].Cells.Select(cell => PlainWords.Of(cell.Inlines))] : []);
    }

    /// <summary>Gets the class of the table; one of few columns is told row by row on narrow screens alone.</summary>
    public string? Class => !IsStacked ? null : _columns < ManyColumns ? "stacked few" : "stacked";

    /// <summary>Gives the words that are said before each value of a column; null where the table is not told row by row.</summary>
    public string? HeadOf(int column) => IsStacked ? _heads[column] : null;
}
