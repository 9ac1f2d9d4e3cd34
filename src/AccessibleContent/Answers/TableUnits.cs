using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>The rows of a table as units, each cell with the name of its column.</summary>
internal static class TableUnits
{
    /// <summary>Lists the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="block">The place of its block in the notice.</param>
    /// <param name="start">Where the table begins in the plain text of the block.</param>
    public static IEnumerable<AnswerUnit> Of(Table table, int block, int start)
    {
        var grid = new TableGrid(table);
        var names = Enumerable.Range(0, grid.Columns).Select(column => NameOf(table, grid, column)).ToArray();
        start += table.Caption?.Length ?? 0;
        foreach (var (index, row) in table.Rows.Index())
        {
            var text = string.Concat(row.Cells.Select(cell => PlainWords.Of(cell.Inlines)));
            if (index >= table.HeaderRows && !string.IsNullOrWhiteSpace(text))
            {
                yield return new(UnitKind.Row, block, start, text) { Paragraph = table.Caption ?? "", Cells = Cells(grid, index, names) };
            }

            start += text.Length;
        }
    }

    private static string NameOf(Table table, TableGrid grid, int column) => string.Join(
        '，',
        Enumerable.Range(0, table.HeaderRows)
            .Select(row => grid.At(row, column) is { } cell ? PlainWords.Of(cell.Inlines).Trim() : "")
            .Where(name => name.Length > 0)
            .Distinct());

    // A cell over several columns once, under the name of the first.
    private static ImmutableArray<(string Name, string Value)> Cells(TableGrid grid, int row, string[] names) =>
    [
        .. Enumerable.Range(0, grid.Columns)
            .Where(column => grid.At(row, column) is { Inlines.Length: > 0 } cell
                && (column == 0 || !ReferenceEquals(cell, grid.At(row, column - 1))))
            .Select(column => (names[column], PlainWords.Of(grid.At(row, column)!.Inlines).Trim())),
    ];
}
