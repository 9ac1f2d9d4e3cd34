using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Finds how many rows name the columns: those in thead, those of th alone, else a first row of short words.</summary>
internal sealed partial class HeaderRows(NoticeDraft draft, IElement table)
{
    private const int LongestHead = 20;

    /// <summary>Counts the rows, and those that a head over several rows reaches into.</summary>
    /// <param name="rows">The rows as read, title and notes taken away.</param>
    /// <param name="source">The same rows in the page.</param>
    public int Count(List<TableRow> rows, List<List<IHtmlTableCellElement>> source)
    {
        var marked = source.TakeWhile(cells => cells.TrueForAll(cell => cell.LocalName == "th" || cell.ParentElement?.ParentElement?.LocalName == "thead")).Count();
        var heads = marked > 0 ? marked : Guess(rows);
        for (var row = 0; row < heads && row < rows.Count; row++)
        {
            heads = Math.Max(heads, rows[row].Cells.Max(cell => row + cell.RowSpan));
        }

        return Math.Min(heads, rows.Count > 1 ? rows.Count - 1 : 0);
    }

    private int Guess(List<TableRow> rows)
    {
        if (rows is not [{ Cells: [_, _, ..] first }, _, ..])
        {
            return 0;
        }

        var words = first.Select(cell => PlainWords.Of(cell.Inlines)).ToList();
        if (!words.TrueForAll(IsShort) || words.Distinct().Count() < words.Count)
        {
            return 0;
        }

        draft.Remark(RemarkKind.Guessed, $"表格没有表头标记；把第一行“{string.Join(" ", words)}”作为表头。", line: HtmlWords.LineOf(table));
        return 1;
    }

    private static bool IsShort(string words) => words.Length is > 0 and <= LongestHead && !Value().IsMatch(words);

    // A number, a sum, a date, a telephone: a value, not a name. So is what is named in its own cell.
    [GeneratedRegex(@"^[0-9０-９.,，%％￥¥$元万亿/:：年月日时分秒()（）+\-—~～ ]+$|[:：]$|[。；]")]
    private static partial Regex Value();
}
