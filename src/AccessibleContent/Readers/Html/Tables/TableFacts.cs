using AccessibleContent.Model;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>The words and the looks of the first rows of a table, from which its heads are guessed.</summary>
internal sealed class TableFacts
{
    /// <summary>The most rows that are looked at: what names a column shows in them.</summary>
    public const int MostRows = 60;

    private const int MostWords = 60;

    private readonly Dictionary<TableCell, string> _words = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at the rows.</summary>
    public TableFacts(IReadOnlyList<TableRow> rows, IReadOnlyList<List<IHtmlTableCellElement>> source)
    {
        Rows = [.. rows.Take(MostRows)];
        Words = [.. Rows.Select(row => row.Cells.Select(WordsOf).ToArray())];
        Looks = [.. Rows.Zip(source, LooksOf)];
    }

    /// <summary>Gets the rows.</summary>
    public TableRow[] Rows { get; }

    /// <summary>Gets the first words of each cell, without spaces.</summary>
    public string[][] Words { get; }

    /// <summary>Gets the look of each cell.</summary>
    public CellLook[][] Looks { get; }

    /// <summary>Gives the first words of a cell, without spaces; a cell over many rows and columns is asked for in each place.</summary>
    public string WordsOf(TableCell cell) => _words.TryGetValue(cell, out var known) ? known : _words[cell] = First(PlainWords.Of(cell.Inlines));

    /// <summary>Says whether some of the cells have a look in common that the others have not.</summary>
    public static bool Differ(IReadOnlyList<CellLook> some, IReadOnlyList<CellLook> others) => some.Count > 0 && others.Count > 0
        && Enum.GetValues<CellLook>().Any(look => look != CellLook.None && some.All(one => one.HasFlag(look)) && others.Count(one => one.HasFlag(look)) * 4 <= others.Count);

    private static string First(string words) => string.Concat(words.Where(letter => letter != ' ').Take(MostWords));

    // What the row looks like is asked once: it may have a hundred thousand cells.
    private static CellLook[] LooksOf(TableRow row, List<IHtmlTableCellElement> source)
    {
        var shared = source[0].ParentElement is { } parent ? CellLooks.Of(parent) : CellLook.None;
        return [.. row.Cells.Zip(source, (cell, place) => shared | CellLooks.Of(cell, place))];
    }
}
