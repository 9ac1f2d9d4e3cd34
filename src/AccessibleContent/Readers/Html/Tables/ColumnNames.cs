using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>
/// Decides whether the first row of a table without header markup holds the column headers: if it looks unlike the others, or if none of
/// its cells can be a value and the cells below fit columns so named.
/// </summary>
internal static class ColumnNames
{
    private const int LongContrast = 3;
    private const int ShortHead = 8;

    /// <summary>Returns whether it does.</summary>
    public static bool AreIn(TableFacts facts)
    {
        var words = facts.Words[0];
        if (facts.Rows.Length < 2
            || words.Length is < 2 or > TableLimits.Columns
            || words.Skip(1).Any(word => word.Length == 0)
            || !words.All(word => word.Length == 0 || HeaderWords.IsPeriod(word) || HeaderWords.MayName(word)))
        {
            return false;
        }

        return TableFacts.Differ(facts.Looks[0], [.. facts.Looks.Skip(1).SelectMany(looks => looks)]) || HasEvidence(facts);
    }

    private static bool HasEvidence(TableFacts facts)
    {
        var grid = new TableGrid(new Table(null, 0, [.. facts.Rows]));
        var (told, asked, column) = (0, 0, 0);
        foreach (var cell in facts.Rows[0].Cells)
        {
            if (cell is { ColumnSpan: 1, Inlines.Length: > 0 })
            {
                var below = Below(facts, grid, cell.RowSpan, column);
                var name = facts.WordsOf(cell);
                if (below.Contains(name) || IsBeginningOfPairs(facts, name, below))
                {
                    return false;
                }

                asked++;
                told += !Names(name, below) ? 0 : HeaderWords.IsNumbering(name) ? facts.Words[0].Length : 1;
            }

            column += cell.ColumnSpan;
        }

        return told * 2 >= asked && told > 0;
    }

    private static List<string> Below(TableFacts facts, TableGrid grid, int from, int column) =>
        [
            .. Enumerable
                .Range(from, Math.Max(0, grid.Rows - from))
        .Select(row => grid.At(row, column) is { } cell ? facts.WordsOf(cell) : "")
        .Where(word => word.Length > 0)];

    private static bool Names(string name, List<string> below) => HeaderWords.IsName(name)
        || (below.Count > 0 && below.TrueForAll(HeaderWords.IsFigure))
        || (name.Length <= ShortHead && below.Count > 0 && below.Sum(word => word.Length) >= LongContrast * name.Length * below.Count);

    // Names below a name: the column itself holds row headers.
    private static bool IsBeginningOfPairs(TableFacts facts, string name, List<string> below) =>
        facts.Words[0][0] == name
        && HeaderWords.IsName(name)
        && below.Count > 0
        && below.Count(HeaderWords.IsName) * 3 >= below.Count * 2
        && !facts.Words[0].All(HeaderWords.IsName);
}
