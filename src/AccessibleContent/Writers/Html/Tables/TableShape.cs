using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>
/// The shape of a table in HTML: as it is, in a frame that scrolls, or row by row with each value after the name of its column.
/// </summary>
internal sealed class TableShape
{
    // Four columns of large type are too wide for a column of text, three for a telephone's screen.
    private const int ManyColumns = 4;
    private const int SomeColumns = 3;

    private readonly RepeatedHeaders _repeated;
    private readonly ColumnNames _names;

    private TableShape(ColumnNames names, ColumnLooks looks, RepeatedHeaders repeated, bool hasNamesOfColumns, bool isOfPairs) =>
        (_names, Looks, _repeated, HasNamesOfColumns, IsOfPairs) = (names, looks, repeated, hasNamesOfColumns, isOfPairs);

    /// <summary>Gets what the columns look like.</summary>
    public ColumnLooks Looks { get; }

    /// <summary>Gets a value indicating whether the table may be wider than the screen.</summary>
    public bool IsWide => !IsStacked && (Looks.Columns >= ManyColumns || Looks.IsBroad);

    /// <summary>
    /// Gets a value indicating whether each value is placed below the one before it, after the name of its column or its own header.
    /// </summary>
    public bool IsStacked => HasNamesOfColumns || IsOfPairs;

    /// <summary>Gets a value indicating whether each value follows the name of its column.</summary>
    public bool HasNamesOfColumns { get; }

    /// <summary>Gets a value indicating whether the values are placed below one another, each after the header before it.</summary>
    public bool IsOfPairs { get; }

    /// <summary>Gets a value indicating whether the table is never shown in columns.</summary>
    public bool IsAlwaysStacked => IsStacked && Looks.Columns >= ManyColumns;

    /// <summary>Gets a value indicating whether the names of the columns are left out of some rows.</summary>
    public bool IsAbbreviated => _repeated.IsAbbreviated;

    /// <summary>Gets the class of the table; one of few columns is shown row by row on narrow screens only.</summary>
    public string? Class => IsAlwaysStacked ? "stacked" : IsStacked ? "stacked few" : Looks.Class;

    /// <summary>Chooses the shape: stacked, no table is wider than the screen whose head can be said with each value.</summary>
    public static TableShape Of(Table table, TableLayout layout, Func<string, string> label, Func<long, bool> takeHeadRoom)
    {
        var names = new ColumnNames(table, label);
        var looks = ColumnLooks.Of(table, names);
        var isStacked = layout is TableLayout.Stacked;
        if (isStacked && looks.Columns >= SomeColumns && names.Any && table.HeaderRows < table.Rows.Length)
        {
            return new(names, looks, new(!takeHeadRoom(names.BytesIn(table))), true, false);
        }

        return new(names, looks, new(false), false, isStacked && looks.Columns >= ManyColumns && IsForm(table));
    }

    /// <summary>Returns the text before a value, its row counted from 0 in the body; null where there is none.</summary>
    public string? HeadOf(int row, TablePlace place) =>
        HasNamesOfColumns && _repeated.AreSaidIn(row) && _names.Of(place) is { Length: > 0 } name ? name : null;

    /// <summary>Returns the text before a value whose left neighbour is empty, in rows without names; null where there is none.</summary>
    public string? NumberOf(int row, TablePlace place) =>
        HasNamesOfColumns && !_repeated.AreSaidIn(row) ? RepeatedHeaders.Number(place.Column) : null;

    /// <summary>Returns the name of a cell's column, whether it is written or not.</summary>
    public string NameOf(TablePlace place) => _names.Of(place);

    // No names of columns, and every value after a header of its own; a photograph beside several rows is no value of any.
    private static bool IsForm(Table table) => table.HeaderRows == 0
        && table.Rows.Any(row => row.Cells.Length > 1)
        && TablePlaces.Of(table.Rows).All(IsOfPairsIn);

    private static bool IsOfPairsIn(List<TablePlace> places) =>
        places.Count <= 1
        || (places[0].Cell.IsHeader
            && places.Skip(1).Zip(places).All(pair =>
                pair.First.Cell.IsHeader || pair.Second.Cell.IsHeader || pair.First.Cell.RowSpan > 1));
}
