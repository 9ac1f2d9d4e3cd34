using AccessibleContent.Model;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>The text and the look of the first rows of a table, from which its headers are guessed.</summary>
internal sealed class TableFacts
{
    /// <summary>The maximum number of rows examined: they are enough to recognise a column's header.</summary>
    public const int MostRows = 60;

    private const int MostWords = 60;

    private readonly Dictionary<TableCell, string> _words = new(ReferenceEqualityComparer.Instance);

    /// <summary>Examines the rows.</summary>
    public TableFacts(IReadOnlyList<TableRow> rows, IReadOnlyList<List<IHtmlTableCellElement>> source)
    {
        Rows = [.. rows.Take(MostRows)];
        Words = [.. Rows.Select(row => row.Cells.Select(WordsOf).ToArray())];
        Looks = [.. Rows.Zip(source, LooksOf)];
    }

    /// <summary>Gets the rows.</summary>
    public TableRow[] Rows { get; }

    /// <summary>Gets the beginning of each cell's text, without spaces.</summary>
    public string[][] Words { get; }

    /// <summary>Gets the look of each cell.</summary>
    public CellLook[][] Looks { get; }

    /// <summary>
    /// Returns the beginning of a cell's text, without spaces; a cell over many rows and columns is queried at each position.
    /// </summary>
    public string WordsOf(TableCell cell) =>
        _words.TryGetValue(cell, out var known) ? known : _words[cell] = First(PlainWords.Of(cell.Inlines));

    /// <summary>Returns whether some of the cells have a look in common that the others lack.</summary>
    public static bool Differ(IReadOnlyList<CellLook> some, IReadOnlyList<CellLook> others) => some.Count > 0 && others.Count > 0
        && Enum.GetValues<CellLook>()
            .Any(look =>
                look != CellLook.None && some.All(one => one.HasFlag(look)) && others.Count(one => one.HasFlag(look)) * 4 <= others.Count);

    private static string First(string words) => string.Concat(words.Where(letter => letter != ' ').Take(MostWords));

    // The look of the row is computed once: it may have a hundred thousand cells.
    private static CellLook[] LooksOf(TableRow row, List<IHtmlTableCellElement> source)
    {
        var shared = source[0].ParentElement is { } parent ? CellLooks.Of(parent) : CellLook.None;
        return [.. row.Cells.Zip(source, (cell, place) => shared | CellLooks.Of(cell, place))];
    }
}
