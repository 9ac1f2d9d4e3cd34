using System.Text;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>The words of an element as one line, for decisions about it.</summary>
internal static class HtmlWords
{
    // An element may hold a hundred thousand others and no word.
    private const int NodesPerCharacter = 4;

    /// <summary>Gives the words, up to a length; asking every element of a page must not cost its length each time.</summary>
    public static string Of(INode node, int limit = 300)
    {
        var words = new StringBuilder();
        var left = (limit * NodesPerCharacter) + 100;
        Append(node, words, limit, ref left);
        return string.Join(' ', words.ToString().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Says whether the words would be longer than a length.</summary>
    public static bool AreLonger(INode node, int limit) => Of(node, limit + 1).Length > limit;

    /// <summary>Gives the source line of an element.</summary>
    public static int? LineOf(IElement element) => element.SourceReference?.Position.Line;

    /// <summary>Gives the letters and digits alone: two texts that differ only in marks and spaces are equal then.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Gives the words as a remark quotes them: all of them, so that what was left out can be found again.</summary>
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
