using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>A line, or a row of cells, and the facts of the notice that it contains.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Byline">The line read as a byline; a row, read as a row of a record.</param>
/// <param name="IsRow">Whether it is a row of a record: labels in cells of their own.</param>
internal sealed record HeadFacts(IReadOnlyList<HeadLine> Lines, Byline Byline, bool IsRow)
{
    // 3月5日, or March 5, as the text of a <time> element.
    private const int MostOfDay = 12;

    private static readonly Byline Nothing = new([], [], int.MaxValue, false);

    /// <summary>Gets the first line.</summary>
    public HeadLine Line => Lines[0];

    /// <summary>Gets the text of all lines.</summary>
    public string Text => Lines.Count == 1 ? Line.Text : string.Join(' ', Lines.Select(line => line.Text).Where(text => text.Length > 0));

    /// <summary>Gets the fields of a row with unknown labels.</summary>
    public IReadOnlyList<RecordField> Others { get; init; } = [];

    /// <summary>Gets a value indicating whether no part belongs to the article.</summary>
    public bool IsOfPage => Byline.IsWhole || Lines.All(line => line.Text.Length == 0 || PageFurniture.Is(line.Text));

    /// <summary>
    /// Returns the lines with the facts of each; rows of tables, and of label and value in elements of their own, are read as rows.
    /// </summary>
    public static IEnumerable<HeadFacts> Of(IReadOnlyList<HeadLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Row == lines[i].Row && lines[end].Zone == lines[i].Zone)
            {
                end++;
            }

            foreach (var facts in OfRow([.. lines.Skip(i).Take(end - i)]))
            {
                yield return facts;
            }

            i = end;
        }
    }

    private static IEnumerable<HeadFacts> OfRow(List<HeadLine> row)
    {
        if (row[0].Row.LocalName is "tr" or "dl")
        {
            List<string> cells = [.. row.GroupBy(line => line.Cell).Select(cell => string.Join(' ', cell.Select(line => line.Words)))];
            return cells.Count > 1 && DisclosureRecord.Of(cells, row[0].SourceLine) is { } facts ? [Row(row, facts)] : row.Select(Single);
        }

        return Pairs(row);
    }

    // A label in an element of its own has its value in the next; a list item is no label's value, unless the label ends with a colon.
    private static IEnumerable<HeadFacts> Pairs(List<HeadLine> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (i + 1 < row.Count
                && (!row[i].IsItem || IsOpen(row[i], row[i + 1]))
                && RecordLabels.FieldOf(row[i].Text) is not null
                && row[i + 1].Cell != row[i].Cell
                && DisclosureRecord.Of([row[i].Words, row[i + 1].Words], row[i].SourceLine) is { } pair)
            {
                yield return Row([row[i], row[i + 1]], pair);
                i++;
            }
            else
            {
                yield return Single(row[i]);
            }
        }
    }

    private static bool IsOpen(HeadLine label, HeadLine value) =>
        label.Text is [.., ':' or '：']
        && value is { IsItem: true, IsLink: false, Text.Length: > 0 }
        && !value.Text.AsSpan().ContainsAny(':', '：');

    private static HeadFacts Single(HeadLine line)
    {
        // Label and value may be separated by their elements alone.
        var parts = line.Words.Split(HeadMarks.Edge, StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length > 1
            && RecordLabels.IsTelling(parts[0])
            && !parts[0].AsSpan().ContainsAny(':', '：')
            && parts[1].TrimStart() is not ([':' or '：', ..])
            && DisclosureRecord.Of(parts, line.SourceLine) is { } row
            ? Row([line], row)
            : new([line], line.Text.Length == 0 ? Nothing : WithMachine(Byline.Of(line.Words, "标题下方", line.SourceLine), line), false);
    }

    // A script writes what follows 发布时间：, and a <time> may show 3月5日 and carry the year too.
    private static Byline WithMachine(Byline byline, HeadLine line)
    {
        if (line.Machine is not { } date
            || byline.Fields.Any(field =>
                field.Value.Length > 0 && field.Label is RecordLabels.Published or RecordLabels.BareDate or RecordLabels.PlainDate))
        {
            return byline;
        }

        var named =
            byline.Fields.FirstOrDefault(field => field.Label is RecordLabels.Published or RecordLabels.PlainDate)?.Label
            ?? RecordLabels.BareDate;
        return byline with
        {
            Fields = [.. byline.Fields, new(named, date, "标题下方", line.SourceLine)],
            Rest = byline.Rest <= MostOfDay ? 0 : byline.Rest,
        };
    }

    private static HeadFacts Row(IReadOnlyList<HeadLine> lines, RecordRow row) =>
        new(lines, new([.. row.Fields.Select(field => field with { Value = HeadMarks.Without(field.Value) })], [], 0, false), true)
        {
            Others = [.. row.Others.Select(field => field with { Value = HeadMarks.Without(field.Value) })],
        };
}
