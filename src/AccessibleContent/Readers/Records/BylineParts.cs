namespace AccessibleContent.Readers.Records;

/// <summary>Splits a line at its labels, known and unknown.</summary>
internal static class BylineParts
{
    // Including the spaces that pad a label: 索　　引　　号.
    private const int LongestWritten = 30;
    private const int LongestUnknown = 10;
    private const int Most = 60;

    /// <summary>Returns the parts; what precedes the first has no label.</summary>
    public static List<BylinePart> Of(string line)
    {
        var parts = new List<BylinePart>();
        for (var i = 1; i < line.Length && parts.Count < Most; i++)
        {
            var from = parts.Count == 0 ? 0 : parts[^1].Value;
            if (IsColon(line, i)
                && (Known(line, from, i, false, parts.Count > 0 && parts[^1].Field == "来源") ?? Unknown(line, from, i)) is { } part)
            {
                parts.Add(part);
            }
            else if (line[i] is '】' or ']' && Known(line, from, i, true, false) is { } bracketed)
            {
                parts.Add(bracketed);
            }
        }

        return parts;
    }

    private static bool IsColon(string line, int at) => line[at] is ':' or '：'
        && !(char.IsDigit(line[at - 1]) && at + 1 < line.Length && char.IsDigit(line[at + 1]))
        && !(at + 2 < line.Length && line[at + 1] == '/' && line[at + 2] == '/');

    // The longest label before the colon that begins at a boundary; a source may touch the next label: 来源：水务局作者：甲.
    private static BylinePart? Known(string line, int from, int at, bool isBracketed, bool isInSource)
    {
        Span<char> label = stackalloc char[BylineLabels.Longest];
        var length = 0;
        BylinePart? found = null;
        for (var i = at - 1; i >= from && at - i <= LongestWritten && length < label.Length; i--)
        {
            if (IsBlank(line[i]))
            {
                continue;
            }

            if (!char.IsLetter(line[i]))
            {
                break;
            }

            label[label.Length - ++length] = line[i];
            var words = label[^length..].ToString();
            if (BylineLabels.FieldOf(words) is { } field
                && (
                    isBracketed
                        ? i > from && line[i - 1] is '【' or '['
                        : i == from || !char.IsLetter(line[i - 1]) || BylineLabels.IsSure(words) || (isInSource && words.Length > 1)))
            {
                found = new(words, field, isBracketed ? i - 1 : i, ValueAfter(line, at));
            }
        }

        return found;
    }

    private static int ValueAfter(string line, int at) =>
        at + 1 < line.Length && line[at] is '】' or ']' && line[at + 1] is ':' or '：' ? at + 2 : at + 1;

    private static BylinePart? Unknown(string line, int from, int at)
    {
        var start = at;
        while (start > from && char.IsLetter(line[start - 1]) && at - start <= LongestUnknown)
        {
            start--;
        }

        return at - start is >= 2 and <= LongestUnknown ? new(line[start..at], null, start, at + 1) : null;
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character == HeadMarks.Edge;
}
