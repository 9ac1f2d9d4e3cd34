namespace AccessibleContent.Readers.Records;

/// <summary>Reads the lines of a 政府信息公开 record: table rows, whose cells are separated by wide gaps, and lines of label and value.</summary>
internal static class DisclosureRecord
{
    private const int LongestLabel = 12;

    /// <summary>Reads a line of the record; null if it is not one.</summary>
    public static IReadOnlyList<RecordField>? TryRead(string line) => Of(Cells(line))?.Fields;

    /// <summary>
    /// Reads the cells of a row, alternating label and value; null if it has no known label. An unknown label costs only itself and its
    /// value.
    /// </summary>
    public static RecordRow? Of(IReadOnlyList<string> cells, int? sourceLine = null)
    {
        var row = new RecordRow([], []);
        for (var i = 0; i < cells.Count; i++)
        {
            var next = i + 1 < cells.Count ? cells[i + 1] : "";
            if (Labelled(cells[i], sourceLine) is { Count: > 0 } labelled)
            {
                row.Fields.AddRange(labelled);
            }
            else if (RecordLabels.FieldOf(cells[i]) is { } field)
            {
                // A cell with another field's label is not this label's value; its own label may appear in place of the value.
                var isValue = Labelled(next, sourceLine) is null && (RecordLabels.FieldOf(next) is not { } other || other == field);
                row.Fields.Add(new(field, isValue ? next : "", "表格", sourceLine));
                i += isValue ? 1 : 0;
            }
            else if (IsLabel(cells[i]) && i + 1 < cells.Count && !RecordLabels.IsTelling(next) && Labelled(next, sourceLine) is null)
            {
                row.Others.Add(new(RecordLabels.Bare(cells[i]), next, "表格", sourceLine));
                i++;
            }
            else if (i == 0 && !IsLabel(cells[0]))
            {
                return null;
            }
        }

        // Columns of an unrelated table may be called 名称 or 来源.
        return
            row.Fields.Count > 0
            && (
                RecordLabels.FieldOf(cells[0]) is not null
                || Labelled(cells[0], sourceLine) is not null
                || row.Fields.Exists(field => RecordLabels.IsTelling(field.Label)))
            ? row
            : null;
    }

    private static bool IsLabel(string cell) =>
        cell.TrimEnd(':', '：', ' ', '\u00A0', '\u3000') is { Length: > 1 } label
        && RecordLabels.Bare(label) is { Length: > 1 and <= LongestLabel } bare
        && bare.All(char.IsLetter);

    private static string[] Cells(string line)
    {
        var trimmed = line.Trim(' ', '\t', '\u00A0', '\u3000');
        var cells = Split(trimmed).ToArray();
        return
            cells.Length == 1
            && trimmed.Split(' ') is { Length: > 1 } words
            && RecordLabels.FieldOf(words[0]) is not null
            && Labelled(trimmed, null) is null
            ? words
            : cells;
    }

    // A cell that contains its label too, and possibly more than one.
    private static List<RecordField>? Labelled(string cell, int? sourceLine)
    {
        var colon = cell.AsSpan().IndexOfAny(":：】");
        if (colon <= 0 || cell.AsSpan(colon + 1).IsWhiteSpace() || Byline.Of(cell, "列表", sourceLine) is not { Fields.Count: > 0 } byline)
        {
            return null;
        }

        var fields = byline.Fields.Where(field => field.Label is not (RecordLabels.BareDate or RecordLabels.PlainDate)).ToList();
        return fields.Count > 0 ? fields : null;
    }

    private static IEnumerable<string> Split(string line)
    {
        var (cell, blank) = (0, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsWhiteSpace(line[i]))
            {
                continue;
            }

            // A run of spaces that starts at blank ends here, or the line does.
            var isBorder = IsBorder(line.AsSpan(blank, i - blank));
            var end = isBorder ? blank : i;
            if ((isBorder || i == line.Length) && end > cell)
            {
                yield return line[cell..end];
            }

            (cell, blank) = (isBorder ? i : cell, i + 1);
        }
    }

    // A tab, a no-break space, or two wide or plain spaces in a row.
    private static bool IsBorder(ReadOnlySpan<char> blanks) =>
        blanks.IndexOfAny('\t', '\u00A0') >= 0
        || blanks.IndexOf("  ") >= 0
        || blanks.IndexOf("\u3000\u3000") >= 0
        || blanks.IndexOf(" \u3000") >= 0
        || blanks.IndexOf("\u3000 ") >= 0;
}
