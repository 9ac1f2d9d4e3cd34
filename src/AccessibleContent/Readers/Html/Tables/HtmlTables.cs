using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;
using AccessibleContent.Readers.Html.Hidden;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>Reads tables of data; a table used only for layout is taken apart, cell by cell.</summary>
internal sealed class HtmlTables(HtmlBlocks blocks, NoticeDraft draft, HiddenContent hidden)
{
    private const int LongestCaption = 60;

    /// <summary>Reads a table into the flow.</summary>
    public void Read(IHtmlTableElement element, BlockFlow flow)
    {
        flow.End();
        var rows = RowsOf(element);
        if (LayoutTables.Is(element, rows))
        {
            TakeApart(element, flow);
        }
        else
        {
            AddTable(element, rows, flow);
        }
    }

    private List<List<IHtmlTableCellElement>> RowsOf(IHtmlTableElement element) =>
        [
            .. element
                .Rows.Where(row => !hidden.Holds(row))
                .Select(row => row.Cells.Where(cell => !hidden.Holds(cell)).ToList())
                .Where(cells => cells.Count > 0),
        ];

    private void TakeApart(IElement element, BlockFlow flow)
    {
        foreach (var child in element.Children.SelectMany(Parts))
        {
            flow.End();
            blocks.Walk(child, Marks.None, flow);
            flow.End();
        }
    }

    private IEnumerable<IElement> Parts(IElement part) =>
        hidden.Holds(part) ? []
        : part.LocalName is "td" or "th" or "caption" ? [part]
        : part.Children.SelectMany(Parts);

    private void AddTable(IElement element, List<List<IHtmlTableCellElement>> source, BlockFlow flow)
    {
        var titled = element.Children.FirstOrDefault(child => child.LocalName == "caption" && !hidden.Holds(child)) is { } own
            ? blocks.Read(own, null)
            : [];
        string? caption = PlainWords.Of(CellWords.Of(titled));
        var width = source.Max(cells => cells.Count == 1 ? 1 : cells.Sum(Across));
        var rows = source.Select((cells, index) => Row(cells, source.Count - index, width)).ToList();
        var notes = TakeNotes(rows, width);
        caption = string.IsNullOrEmpty(caption) ? TakeCaption(rows, width, element) : caption;
        if (rows.Exists(row => row.Cells.Any(cell => cell.Inlines.Length > 0)))
        {
            var left = source.GetRange(source.Count - rows.Count - notes.Count, rows.Count);
            flow.Add(NarrowSpans.Apply(new TableHeaders(draft, element).Find(caption, rows, left)));
        }

        notes.ForEach(flow.Add);
        titled.OfType<Image>().ToList().ForEach(flow.Add);
    }

    private TableRow Row(List<IHtmlTableCellElement> cells, int rowsLeft, int width) => new(
    [
        .. cells.Select(cell => new TableCell(
            Words(cell),
            Down(cell) is var down && down == 0 ? rowsLeft : Math.Min(down, rowsLeft),
            cells.Count == 1 ? Math.Min(Across(cell), width) : Across(cell))),
    ]);

    private ImmutableArray<Inline> Words(IElement cell)
    {
        var inside = blocks.Read(cell, null);
        if (inside.OfType<Table>().FirstOrDefault() is { } nested)
        {
            draft.Remark(
                RemarkRule.NestedTable,
                $"表格的一格中还有表格“{PlainWords.Of(nested.Rows[0].Cells[0].Inlines)}”，每行写成这一格里的一行；请改为两个表格。",
                line: HtmlWords.LineOf(cell));
        }

        return CellWords.Of(inside, withPictures: true);
    }

    private static int Across(IElement cell) => Math.Clamp(Number(cell, "colspan", 1), 1, 100);

    private static int Down(IElement cell) => Math.Clamp(Number(cell, "rowspan", 1), 0, 5000);

    private static int Number(IElement cell, string name, int otherwise) =>
        int.TryParse(cell.GetAttribute(name), out var number) ? number : otherwise;

    private string? TakeCaption(List<TableRow> rows, int width, IElement element)
    {
        if (rows is not [{ Cells: [{ ColumnSpan: > 1, RowSpan: 1 } only] }, _, ..] || only.ColumnSpan < width)
        {
            return null;
        }

        var words = PlainWords.Of(only.Inlines);
        if (words.Length is 0 or > LongestCaption)
        {
            return null;
        }

        draft.Remark(RemarkKind.Guessed, $"表格第一行“{words}”横跨全表，作为表格的标题。", line: HtmlWords.LineOf(element));
        rows.RemoveAt(0);
        return words;
    }

    // A last row over the whole width that begins with 注 explains the table.
    private static List<Block> TakeNotes(List<TableRow> rows, int width)
    {
        var notes = new List<Block>();
        while (rows is [_, .., { Cells: [{ ColumnSpan: > 1 } only] }] && only.ColumnSpan >= width && IsNote(PlainWords.Of(only.Inlines)))
        {
            notes.Add(new Paragraph(only.Inlines));
            rows.RemoveAt(rows.Count - 1);
        }

        notes.Reverse();
        return notes;
    }

    private static bool IsNote(string words) => words.StartsWith('注') || words.StartsWith("备注", StringComparison.Ordinal)
        || words.StartsWith("说明", StringComparison.Ordinal)
        || words.StartsWith("備註", StringComparison.Ordinal)
        || words.StartsWith("附注", StringComparison.Ordinal);
}
