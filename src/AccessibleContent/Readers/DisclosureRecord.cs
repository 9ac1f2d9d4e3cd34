namespace AccessibleContent.Readers;

/// <summary>Reads the lines of a 政府信息公开 record: rows of a table, whose cells are wide apart, and lines of label and value.</summary>
internal static class DisclosureRecord
{
    /// <summary>Reads a line of the record; null where it is none.</summary>
    public static IReadOnlyList<RecordField>? TryRead(string line) => Of(Cells(line));

    /// <summary>Reads the cells of a row, label and value in turn; null where the first is no label.</summary>
    public static IReadOnlyList<RecordField>? Of(IReadOnlyList<string> cells)
    {
        var fields = new List<RecordField>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (Labelled(cells[i]) is { } labelled)
            {
                fields.Add(labelled);
            }
            else if (RecordLabels.FieldOf(cells[i]) is { } field)
            {
                // A cell that is another field's label is not this one's value; its own label may stand in the value's place.
                var next = i + 1 < cells.Count ? cells[i + 1] : "";
                var isValue = Labelled(next) is null && (RecordLabels.FieldOf(next) is not { } other || other == field);
                fields.Add(new(field, isValue ? next : "", "表格"));
                i += isValue ? 1 : 0;
            }
            else if (i == 0)
            {
                return null;
            }
        }

        return fields.Count > 0 ? fields : null;
    }

    private static string[] Cells(string line)
    {
        var trimmed = line.Trim(' ', '\t', '\u00A0', '\u3000');
        var cells = Split(trimmed).ToArray();
        return cells.Length == 1 && trimmed.Split(' ') is { Length: > 1 } words && RecordLabels.FieldOf(words[0]) is not null && Labelled(trimmed) is null ? words : cells;
    }

    private static RecordField? Labelled(string cell)
    {
        var colon = cell.AsSpan().IndexOfAny(":：");
        return colon > 0 && colon < cell.Length - 1 && RecordLabels.FieldOf(cell[..colon]) is { } field
            ? new(field, cell[(colon + 1)..].Trim(), "列表")
            : null;
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

            // Here a run of blanks, from blank on, has ended, or the line.
            var isBorder = IsBorder(line.AsSpan(blank, i - blank));
            var end = isBorder ? blank : i;
            if ((isBorder || i == line.Length) && end > cell)
            {
                yield return line[cell..end];
            }

            (cell, blank) = (isBorder ? i : cell, i + 1);
        }
    }

    // A tab, a space that does not break, or two wide or plain spaces in a row.
    private static bool IsBorder(ReadOnlySpan<char> blanks) =>
        blanks.IndexOfAny('\t', '\u00A0') >= 0 || blanks.IndexOf("  ") >= 0 || blanks.IndexOf("\u3000\u3000") >= 0 || blanks.IndexOf(" \u3000") >= 0 || blanks.IndexOf("\u3000 ") >= 0;
}
