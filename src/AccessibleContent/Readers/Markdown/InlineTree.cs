using System.Globalization;
using AccessibleContent.Model;
using Markdig.Syntax.Inlines;

using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// Traverses running text node by node: an unclosed mark contains everything after it, so a thousand of them nest in one another.
/// </summary>
internal static class InlineTree
{
    private const int Limit = 64;

    /// <summary>Checks how deeply emphasis and links nest, without unclosed marks: their reader is recursive.</summary>
    /// <exception cref="ReadingLimitException">The text nests too deeply.</exception>
    public static void CheckDepth(ContainerInline root)
    {
        var depth = 0;
        for (var node = root.FirstChild; node is not null;)
        {
            depth += IsLevel(node) ? 1 : 0;
            if (depth > Limit)
            {
                throw new ReadingLimitException(string.Create(CultureInfo.InvariantCulture, $"Markdown 的强调和链接嵌套超过 {Limit} 层；请减少层数。"));
            }

            if (node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }

            while (node is { NextSibling: null, Parent: { } parent } && parent != root)
            {
                depth -= IsLevel(node) ? 1 : 0;
                node = parent;
            }

            depth -= IsLevel(node) ? 1 : 0;
            node = node.NextSibling;
        }
    }

    /// <summary>Returns the content of a container; the content of an unclosed mark follows it as siblings.</summary>
    public static IEnumerable<MarkdownInline> Siblings(ContainerInline root) => Walk(root, node => node is DelimiterInline);

    /// <summary>Returns all content of a container at any depth, without descending into pictures.</summary>
    public static IEnumerable<MarkdownInline> Descendants(ContainerInline root) =>
        Walk(root, node => node is not LinkInline { IsImage: true });

    private static IEnumerable<MarkdownInline> Walk(ContainerInline root, Predicate<MarkdownInline> enters)
    {
        for (var node = root.FirstChild; node is not null;)
        {
            yield return node;
            if (enters(node) && node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }

            while (node is { NextSibling: null, Parent: { } parent } && parent != root)
            {
                node = parent;
            }

            node = node.NextSibling;
        }
    }

    private static bool IsLevel(MarkdownInline node) => node is ContainerInline and not DelimiterInline;
}
