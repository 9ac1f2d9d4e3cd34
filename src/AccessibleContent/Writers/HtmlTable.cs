namespace AccessibleContent.Writers;

/// <summary>The shape that a table takes in HTML: as it is, in a frame that moves, or row by row with each value after the name of its column.</summary>
internal sealed class HtmlTable
{
    // Four columns of large type are more than a narrow screen has room for.
    private const int ManyColumns = 4;

    private readonly string[] _heads;

    private HtmlTable(bool wide, string[] heads) => (IsWide, _heads) = (wide, heads);

    /// <summary>Gets a value indicating whether the table may be wider than the screen.</summary>
    public bool IsWide { get; }

    /// <summary>Gets a value indicating whether each value stands after the name of its column.</summary>
    public bool IsStacked => _heads.Length > 0;

    /// <summary>Chooses the shape: elder readers should not have to move a table sideways, where its head can be said with each value.</summary>
    public static HtmlTable Of(Table table, ReadingMode mode)
    {
        var wide = new TableGrid(table).Columns >= ManyColumns;
        var plain = table.HeaderRows == 1 && table.Rows.All(row => row.Cells.Length == table.Rows[0].Cells.Length
            && row.Cells.All(cell => cell is { RowSpan: 1, ColumnSpan: 1 }));
        var stacked = wide && plain && mode == ReadingMode.Elder;
        return new(wide && !stacked, stacked ? [.. table.Rows[0].Cells.Select(cell => PlainWords.Of(cell.Inlines))] : []);
    }

    /// <summary>Gives the words that are said before each value of a column; null where the table is not told row by row.</summary>
    public string? HeadOf(int column) => IsStacked ? _heads[column] : null;
}
