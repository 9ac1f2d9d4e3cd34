using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>
/// Finds the column and row headers of a table: what the page marks with th and thead; else only what can be determined with certainty.
/// </summary>
internal sealed class TableHeaders(NoticeDraft draft, IElement table)
{
    /// <summary>Returns the table with its headers.</summary>
    /// <param name="caption">The table's title.</param>
    /// <param name="rows">The rows as read, without title and notes.</param>
    /// <param name="source">The same rows in the page.</param>
    public Table Find(string? caption, List<TableRow> rows, List<List<IHtmlTableCellElement>> source)
    {
        var isMarked = source.Exists(HasHeader) && !source.TrueForAll(cells => cells.TrueForAll(IsHeader));
        var marked = source.TakeWhile(IsMarkedHead).Count() is var count && count < rows.Count ? count : 0;
        return marked > 0 || isMarked
            ? Marked(caption, rows, source, Reach(marked, rows))
            : Guess(caption, rows, new TableFacts(rows, source));
    }

    private static bool IsHeader(IHtmlTableCellElement cell) => cell.LocalName == "th";

    private static bool HasHeader(List<IHtmlTableCellElement> cells) => cells.Exists(IsHeader);

    // The corner between row and column headers is often a td, and empty.
    private static bool IsMarkedHead(List<IHtmlTableCellElement> cells) =>
        cells.TrueForAll(cell => IsHeader(cell) || cell.ParentElement?.ParentElement?.LocalName == "thead")
        || (cells.Count > 1 && cells.Skip(1).All(IsHeader) && HtmlWords.Of(cells[0], 1).Length == 0);

    private static Table Marked(string? caption, List<TableRow> rows, List<List<IHtmlTableCellElement>> source, int heads)
    {
        var names = source
            .Select(cells =>
                cells.Count == 1 || cells.Exists(cell => !IsHeader(cell)) ? cells.Select(IsHeader).ToArray() : new bool[cells.Count])
            .ToList();
        return Named(caption, heads, rows, (row, cell) => names[row][cell], HasEmptyCorner(rows, heads));
    }

    private Table Guess(string? caption, List<TableRow> rows, TableFacts facts)
    {
        if (RowNames.OfForm(facts, rows.Count) is { } form)
        {
            Report(
                RemarkRule.GuessedTableHeader,
                $"表格没有表头标记；把“{Some(facts.Words.Zip(form, (words, names) => words.Where((_, at) => names[at])).SelectMany(words => words))}"
                + $"”作为各自后面内容的标题。"
            );
            return Named(caption, 0, rows, (row, cell) => form[row][cell], false);
        }

        if (ColumnNames.AreIn(facts))
        {
            Report(RemarkRule.GuessedTableHeader, $"表格没有表头标记；把第一行“{string.Join(' ', facts.Words[0])}”作为表头。");
            return Named(caption, Reach(1, rows), rows, (_, _) => false, HasEmptyCorner(rows, Reach(1, rows)));
        }

        var isFirstColumn = rows.Count <= TableFacts.MostRows && RowNames.AreInFirstColumn(facts, 0);
        Report(isFirstColumn ? RemarkRule.GuessedTableHeader : RemarkRule.TableWithoutHeader, isFirstColumn
            ? $"表格没有表头标记；把第一列“{Some(facts.Words.Select(words => words[0]))}”作为每行的标题。"
            : $"表格没有表头标记，也看不出哪些格是表头（第一行是“{Some(facts.Words[0])}”）；请把表头设为 th。");
        return Named(caption, 0, rows, (_, _) => false, isFirstColumn);
    }

    private void Report(RemarkRule rule, string message) => draft.Remark(rule, message, line: HtmlWords.LineOf(table));

    private static string Some(IEnumerable<string> words) =>
        string.Join('、', words.Where(word => word.Length > 0).Take(5).Select(word => word.Length <= 20 ? word : word[..20] + "…"));

    // Rows that a header over several rows extends into are headers too, but never all of them.
    private static int Reach(int heads, List<TableRow> rows)
    {
        for (var row = 0; row < heads && row < rows.Count; row++)
        {
            heads = Math.Max(heads, rows[row].Cells.Max(cell => row + cell.RowSpan));
        }

        return Math.Min(heads, rows.Count > 1 ? rows.Count - 1 : 0);
    }

    // The first column has no header: its cells are the row headers.
    private static bool HasEmptyCorner(List<TableRow> rows, int heads) =>
        heads > 0
        && rows[0].Cells.Length > 1
        && rows[0].Cells[0].Inlines.Length == 0
        && Beginning(rows, heads).All(row => row.Cells[0].Inlines.Length == 0 || HeaderWords.MayName(PlainWords.Of(row.Cells[0].Inlines)));

    // Rows whose first cell is in the first column: no cell above extends into it.
    private static IEnumerable<TableRow> Beginning(List<TableRow> rows, int from)
    {
        var free = 0;
        foreach (var (index, row) in rows.Index())
        {
            if (index >= free)
            {
                free = index + row.Cells[0].RowSpan;
                if (index >= from)
                {
                    yield return row;
                }
            }
        }
    }

    private static Table Named(string? caption, int heads, List<TableRow> rows, Func<int, int, bool> isHeader, bool isFirst)
    {
        var beginning = isFirst ? Beginning(rows, heads).ToHashSet(ReferenceEqualityComparer.Instance) : [];
        return new(caption, heads, [.. rows.Select((row, index) => new TableRow([.. row.Cells.Select((cell, at) =>
            Named(
                cell,
                index < heads,
                cell.Inlines.Length > 0
                    && (isHeader(index, at) || (at == 0 && row.Cells.Length > 1 && beginning.Contains(row))))),
])),
]);
    }

    private static TableCell Named(TableCell cell, bool isHead, bool isHeader) => isHead || isHeader
        ? cell with { Inlines = BrokenHeaders.Join(cell.Inlines), IsHeader = isHeader && !isHead }
        : cell;
}
