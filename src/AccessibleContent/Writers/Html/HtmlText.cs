using System.Text;

namespace AccessibleContent.Writers.Html;

/// <summary>Escaping for HTML that leaves Han characters as they are.</summary>
public static class HtmlText
{
    /// <summary>Escapes text for use as text and inside a quoted attribute.</summary>
    public static string Escape(string words)
    {
        if (words.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return words;
        }

        return new StringBuilder(words, words.Length + 16)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;")
            .ToString();
    }
}
