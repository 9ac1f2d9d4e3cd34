namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>Navigates the text of style sheets: separators inside strings and brackets do not count.</summary>
internal static class CssText
{
    /// <summary>Returns the index of the first such separator outside strings and brackets; the length if there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, char mark)
    {
        var (depth, quote) = (0, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == mark && depth == 0)
            {
                return at;
            }
            else
            {
                depth = character is '(' or '[' ? depth + 1 : character is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            }
        }

        return text.Length;
    }

    /// <summary>Returns the parts between such separators.</summary>
    public static IEnumerable<string> Split(string text, char mark)
    {
        for (var from = 0; from <= text.Length;)
        {
            var end = from + EndOf(text.AsSpan(from), mark);
            yield return text[from..end].Trim();
            from = end + 1;
        }
    }

    /// <summary>Removes comments, and the markers that hide a sheet from old browsers.</summary>
    public static string WithoutComments(string text)
    {
        if (!text.Contains("/*", StringComparison.Ordinal) && !text.Contains("<!--", StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        for (var from = 0; from < text.Length;)
        {
            var open = text.IndexOf("/*", from, StringComparison.Ordinal);
            kept.Append(text.AsSpan(from, (open < 0 ? text.Length : open) - from)).Append(' ');
            var close = open < 0 ? -1 : text.IndexOf("*/", open + 2, StringComparison.Ordinal);
            from = close < 0 ? text.Length : close + 2;
        }

        return kept.Replace("<!--", " ").Replace("-->", " ").ToString();
    }
}
