using System.Text;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>The text of an element as one line, for decisions about it.</summary>
internal static class HtmlWords
{
    // An element may hold a hundred thousand others and no text.
    private const int NodesPerCharacter = 4;

    /// <summary>
    /// Returns the text, up to a length; calling this for every element of a page must not cost the page's length each time.
    /// </summary>
    public static string Of(INode node, int limit = 300)
    {
        var words = new StringBuilder();
        var left = (limit * NodesPerCharacter) + 100;
        Append(node, words, limit, ref left);
        return string.Join(' ', words.ToString().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Returns whether the text would be longer than a length.</summary>
    public static bool AreLonger(INode node, int limit) => Of(node, limit + 1).Length > limit;

    /// <summary>Returns the source line of an element.</summary>
    public static int? LineOf(IElement element) => element.SourceReference?.Position.Line;

    /// <summary>Returns only the letters and digits: texts that differ only in punctuation and spaces become equal.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Returns the text as a remark quotes it: long enough that what was left out can be found again.</summary>
    public static string Quote(INode node) => Of(node, 4000);

    private static void Append(INode node, StringBuilder words, int limit, ref int left)
    {
        foreach (var child in node.ChildNodes)
        {
            if (words.Length >= limit || --left < 0)
            {
                return;
            }

            if (child is IText text)
            {
                words.Append(text.Data.AsSpan(0, Math.Min(text.Data.Length, limit - words.Length + 50)));
            }
            else if (child is IElement element && !ElementKinds.IsSilent(element) && element.LocalName != "script")
            {
                Append(element, words.Append(ElementKinds.IsRunning(element) ? "" : " "), limit, ref left);
                words.Append(ElementKinds.IsRunning(element) ? "" : " ");
            }
        }
    }
}
