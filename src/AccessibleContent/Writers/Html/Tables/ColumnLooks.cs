using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>What the columns of a table hold, which decides how they are aligned and how much room they need.</summary>
internal sealed class ColumnLooks
{
    // Columns that do not fit on paper in type of the usual size, nor in small type, nor beside one another.
    private const int ManyColumns = 8;
    private const int CrowdedColumns = 13;
    private const int CountlessColumns = 21;

    // In units of the type: the narrowest screen, and a column that stays in view on it.
    private const double Screen = 14;
    private const double Short = 6;
    private const double Ordinal = 2.4;

    private readonly ColumnLook[] _columns;
    private readonly bool _hasWideFirst;

    private ColumnLooks(ColumnLook[] columns, bool hasWideFirst) => (_columns, _hasWideFirst) = (columns, hasWideFirst);

    /// <summary>Gets the number of columns.</summary>
    public int Columns => _columns.Length;

    /// <summary>Gets a value indicating whether what must not break makes the table wider than a narrow screen.</summary>
    public bool IsBroad => _columns.Length > 1 && _columns.Sum(column => column.Narrowest) > Screen;

    /// <summary>Gets the class of a table in columns; null for an ordinary one.</summary>
    public string? Class => Columns >= CountlessColumns ? "countless"
        : Columns >= CrowdedColumns ? "crowded"
        : Columns >= ManyColumns ? "many"
        : Columns == 2 && !_hasWideFirst && _columns[0].Widest <= Short ? "short"
        : null;

    /// <summary>Measures the columns.</summary>
    public static ColumnLooks Of(Table table, ColumnNames names)
    {
        var columns = new List<ColumnLook>();
        var hasWideFirst = false;
        var rows = TablePlaces.Of(table.Rows[..table.HeaderRows]).Concat(TablePlaces.Of(table.Rows[table.HeaderRows..]));
        foreach (var (row, places) in rows.Index())
        {
            hasWideFirst |= places is [{ } first, ..] && (first.Cell.RowSpan > 1 || first.Across > 1);
            foreach (var place in places)
            {
                while (columns.Count < place.Column + place.Across)
                {
                    columns.Add(new(names.Of(columns.Count)));
                }

                if (place is { Across: 1, IsRepeated: false })
                {
                    columns[place.Column].Add(PlainWords.Of(place.Cell.Inlines).Trim(), row < table.HeaderRows);
                }
            }
        }

        return new([.. columns], hasWideFirst);
    }

    /// <summary>Returns the class of a cell in a table in columns; null for an ordinary one.</summary>
    public string? ClassOf(TablePlace place, bool isFramed)
    {
        if (place.Across > 1)
        {
            return null;
        }

        var stays = !isFramed ? null : place.Column == 0 && Stays(0) ? "first" : place.Column == 1 && IsSecondKept ? "second" : null;
        return _columns[place.Column].IsNumber ? (stays is null ? "number" : "number " + stays) : stays;
    }

    // A number of the row alone tells nobody whose row it is: the column after it stays in view with it.
    private bool IsSecondKept => Columns > 2 && Stays(0) && Stays(1) && _columns[0].Widest <= Ordinal;

    private bool Stays(int column) => _columns[column].Widest <= Short;
}
