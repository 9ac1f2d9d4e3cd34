using System.Text.RegularExpressions;

namespace AccessibleContent.Readers;

/// <summary>Reads the lines of a 政府信息公开 record: rows of a table, whose cells are wide apart, and lines of label and value.</summary>
internal static partial class DisclosureRecord
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
        var cells = CellBorder().Split(trimmed).Where(cell => cell.Length > 0).ToArray();
        var words = trimmed.Split(' ');
        return cells.Length == 1 && words.Length > 1 && RecordLabels.FieldOf(words[0]) is not null && Labelled(trimmed) is null ? words : cells;
    }

    private static RecordField? Labelled(string cell)
    {
        var colon = cell.AsSpan().IndexOfAny(":：");
        return colon > 0 && colon < cell.Length - 1 && RecordLabels.FieldOf(cell[..colon]) is { } field
            ? new(field, cell[(colon + 1)..].Trim(), "列表")
            : null;
    }

    [GeneratedRegex(@"\s*[\t\u00A0]\s*|[ \u3000]{2,}")]
    private static partial Regex CellBorder();
}
