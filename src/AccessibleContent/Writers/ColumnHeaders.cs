using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>The header cells of each column of a table, from the top down.</summary>
internal sealed class ColumnHeaders
{
    // The colon after each.
    private const int BytesOfMark = 3;

    private readonly List<TableCell>[] _heads;
    private readonly long[] _bytes;

    /// <summary>Collects them: a header over several rows once, an empty one not at all.</summary>
    public ColumnHeaders(TableGrid grid, int headerRows)
    {
        _heads = [.. Enumerable.Range(0, grid.Columns).Select(column => Of(grid, headerRows, column))];
        var lengths = new Dictionary<TableCell, int>(ReferenceEqualityComparer.Instance);
        foreach (var head in _heads.SelectMany(heads => heads))
        {
            lengths.TryAdd(head, BytesOfMark + Encoding.UTF8.GetByteCount(SpokenWords.Of(head.Inlines, words => words)));
        }

        _bytes = [.. _heads.Select(heads => heads.Sum(head => (long)lengths[head]))];
    }

    /// <summary>Returns the names of a column.</summary>
    public IReadOnlyList<TableCell> this[int column] => _heads[column];

    /// <summary>Returns the size of a column's names each time they are written, in bytes of UTF-8.</summary>
    public long BytesOf(int column) => _bytes[column];

    private static List<TableCell> Of(TableGrid grid, int headerRows, int column)
    {
        var heads = new List<TableCell>();
        for (var row = 0; row < headerRows; row++)
        {
            if (grid.At(row, column) is { Inlines.Length: > 0 } cell && (heads.Count == 0 || !ReferenceEquals(cell, heads[^1])))
            {
                heads.Add(cell);
            }
        }

        return heads;
    }
}
