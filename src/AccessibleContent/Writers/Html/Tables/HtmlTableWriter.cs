using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>Writes one table: its frame where it may be too wide, its head, and the rows of its body.</summary>
internal sealed class HtmlTableWriter
{
    private const string Hint = "左右滑动看全表";

    private readonly Table _table;
    private readonly HtmlWriter _writer;
    private readonly TableShape _shape;
    private readonly HeadIds? _ids;

    /// <summary>Chooses the shape of the table.</summary>
    public HtmlTableWriter(Table table, TableLayout layout, string prefix, HtmlWriter writer)
    {
        (_table, _writer) = (table, writer);
        _shape = TableShape.Of(table, layout, writer.Words, writer.TryTakeHeadRoom);
        _ids = HeadIds.For(table, prefix);
    }

    /// <summary>Gets a value indicating whether the table gets a frame, and so a number.</summary>
    public bool IsWide => _shape.IsWide;

    /// <summary>Writes the table; the number counts those in frames.</summary>
    public void Write(int number)
    {
        if (_shape.IsAbbreviated)
        {
            _writer.Markup("<p data-label>");
            _writer.Label($"{RepeatedHeaders.Remark}。");
            _writer.Markup("</p>\n");
        }

        WriteOpening(number);
        if (_table.Caption is { } caption)
        {
            _writer.Markup("<caption>");
            _writer.Content(caption);
            _writer.Markup("</caption>\n");
        }

        WriteGroups();
        WriteRows("thead", _table.Rows[.._table.HeaderRows], (places, _) => WriteHeadRow(places));
        WriteRows("tbody", _table.Rows[_table.HeaderRows..], WriteBodyRow);
        _writer.Markup(IsWide ? "</table>\n</div>\n" : "</table>\n");
    }

    // A table that may be wider than the screen scrolls inside a frame of its own, which the keyboard can reach.
    private void WriteOpening(int number)
    {
        if (IsWide)
        {
            _writer.Markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
            _writer.Label(string.Create(CultureInfo.InvariantCulture, $"表格{number}"));
            _writer.Repeat(_table.Caption is null ? "" : " " + _table.Caption);
            _writer.Markup("\" data-hint=\"");
            _writer.Label(Hint);
            _writer.Markup("\">\n");
        }

        _writer.Markup(_shape.Class is { } name ? $"<table class=\"{name}\">\n" : "<table>\n");
    }

    // What scope=colgroup refers to.
    private void WriteGroups()
    {
        var first = TablePlaces.Of(_table.Rows[.._table.HeaderRows]).FirstOrDefault();
        if (!_shape.IsStacked
            && first is not null
            && first.Exists(place => place.Across > 1)
            && first.Sum(place => place.Across) == _shape.Looks.Columns)
        {
            _writer.Markup(string.Concat(first.Select(place => $"<colgroup{Span("span", place.Across)}></colgroup>")) + "\n");
        }
    }

    private void WriteRows(string group, ImmutableArray<TableRow> rows, Action<List<TablePlace>, int> write)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _writer.Markup($"<{group}>\n");
        foreach (var (row, places) in TablePlaces.Of(rows).Index())
        {
            if (_writer.IsFull)
            {
                return;
            }

            _writer.Markup("<tr>");
            write(places, row);
            _writer.Markup("</tr>\n");
        }

        _writer.Markup($"</{group}>\n");
    }

    private void WriteHeadRow(List<TablePlace> places)
    {
        // Where names of rows and of columns meet, the corner is often empty and names nothing.
        foreach (var place in places.Where(place => !place.IsRepeated))
        {
            var scope = place.Cell.ColumnSpan > 1 && !_shape.IsStacked ? "colgroup" : "col";
            var isHead = place.Cell.Inlines.Length > 0;
            var attributes = isHead ? $" scope=\"{scope}\"" + Id(_ids?.OfColumns(place)) : "";
            WriteCell(isHead ? "th" : "td", attributes + Spans(place, false), place, TextSpots.Of(place.Cell.Inlines, "", true));
        }
    }

    // Read row by row, the first value is the subject of the others in its row.
    private void WriteBodyRow(List<TablePlace> places, int row)
    {
        _ids?.BeginRow();
        var isNamedByFirst = _shape.HasNamesOfColumns && !places.Exists(place => place.Cell.IsHeader);
        TableCell? before = null;
        foreach (var (index, place) in places.Index())
        {
            var isHead = (place.Cell.IsHeader || (index == 0 && isNamedByFirst)) && place.Cell.Inlines.Length > 0;
            var links = isHead ? Id(_ids?.OfRow(place), place.IsRepeated) : Headers(_ids?.Of(place));
            if (!place.IsRepeated || _shape.IsStacked)
            {
                WriteBodyCell(place, row, isHead, links, before);
            }

            before = place.Cell;
        }
    }

    private void WriteBodyCell(TablePlace place, int row, bool isHead, string links, TableCell? before)
    {
        var scope = !isHead ? "" : place.Cell.RowSpan > 1 && !_shape.IsStacked ? " scope=\"rowgroup\"" : " scope=\"row\"";
        var isAfterGap = before is { Inlines.Length: 0 };
        var context = before is { IsHeader: true } ? PlainWords.Of(before.Inlines) : _shape.NameOf(place);
        WriteCell(
            isHead ? "th" : "td",
            scope + links + Spans(place, _shape.IsStacked),
            place,
            TextSpots.Of(place.Cell.Inlines, context + "：", true),
            _shape.HeadOf(row, place),
            isAfterGap ? _shape.NumberOf(row, place) : null,
            isHead && _shape.IsOfPairs && PlainWords.Of(place.Cell.Inlines) is not [.., ':' or '：'] ? "：" : "");
    }

    private void WriteCell(
        string element, string attributes, TablePlace place, TextSpots spots, string? head = null, string? number = null, string mark = "")
    {
        _writer.Markup($"<{element}{attributes}{Class(place)}");

        // Empty cells are skipped, as they are when the table is read aloud.
        var isEmpty = place.Cell.Inlines.Length == 0;
        if (!isEmpty)
        {
            WriteHead(head, number);
        }

        _writer.Markup(place.IsRepeated && !isEmpty ? " data-label>" : ">");
        if (place.IsRepeated)
        {
            _writer.Repeat(SpokenWords.Of(place.Cell.Inlines, _writer.Words));
        }
        else
        {
            _writer.WriteAsParagraph(place.Cell.Inlines, spots);
        }

        _writer.MarkedLabel(isEmpty ? "" : mark);
        _writer.Markup($"</{element}>");
    }

    // An attribute, which a style sheet shows: the table also has the name where it belongs, and says it once without a style sheet.
    private void WriteHead(string? head, string? number)
    {
        if (head is null && number is null)
        {
            return;
        }

        _writer.Markup(" data-head=\"");
        _writer.Repeat(head ?? "");
        _writer.Label(number ?? "：");
        _writer.Markup("\"");
    }

    private string Class(TablePlace place) =>
        !_shape.IsAlwaysStacked && _shape.Looks.ClassOf(place, IsWide) is { } name ? $" class=\"{name}\"" : "";

    // In rows that stand for themselves a value is in each.
    private static string Spans(TablePlace place, bool isExpanded) => isExpanded
        ? Span("colspan", place.Across)
        : Span("rowspan", place.Cell.RowSpan) + Span("colspan", place.Cell.ColumnSpan);

    private static string Span(string name, int span) =>
        span == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");

    private static string Id(string? id, bool isRepeated = false) => id is null || isRepeated ? "" : $" id=\"{id}\"";

    private static string Headers(string? ids) => ids is null or "" ? "" : $" headers=\"{ids}\"";
}
