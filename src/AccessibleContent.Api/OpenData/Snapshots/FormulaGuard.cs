using System.Buffers;
using System.Globalization;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>
/// Keeps a spreadsheet from evaluating a cell. A cell that begins with = + - @ is a formula to it, quoted or not; some programs drop white
/// space before it, tabs and line ends among it, and East Asian input methods write the same signs full-width.
/// </summary>
internal static class FormulaGuard
{
    private const string Signs = "=+-@＝＋－＠﹢﹣﹦﹫−";

    private static readonly SearchValues<char> Blank =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsBlank)]);

    /// <summary>Returns the cell with an apostrophe before it if a spreadsheet could evaluate it.</summary>
    public static string Guard(string cell) => IsFormula(cell) ? "'" + cell : cell;

    private static bool IsFormula(string cell)
    {
        // What a tab or a line end begins is guarded in any case: no value of ours needs one there.
        var start = cell.AsSpan().IndexOfAnyExcept(Blank) is >= 0 and var first ? first : cell.Length;
        return cell.AsSpan(0, start).ContainsAny('\t', '\r', '\n')
            || (start < cell.Length && Signs.Contains(cell[start], StringComparison.Ordinal));
    }

    // Also what is not shown at all: zero-width characters, marks of direction, controls.
    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;
}
