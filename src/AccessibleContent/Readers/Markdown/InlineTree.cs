using System.Globalization;
using AccessibleContent.Model;
using Markdig.Syntax.Inlines;

using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Goes through running text from node to node: an open mark that was never closed holds all that follows it, a thousand of them hold one another.</summary>
internal static class InlineTree
{
    private const int Limit = 64;

    /// <summary>Checks how deep stress and links nest, open marks apart: what reads them calls itself for each level.</summary>
    /// <exception cref="ReadingLimitException">It is too deep.</exception>
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

    /// <summary>Gives what a container holds; what an open mark holds stands beside it.</summary>
    public static IEnumerable<MarkdownInline> Siblings(ContainerInline root) => Walk(root, node => node is DelimiterInline);

    /// <summary>Gives all that a container holds at any depth, pictures whole.</summary>
    public static IEnumerable<MarkdownInline> Descendants(ContainerInline root) => Walk(root, node => node is not LinkInline { IsImage: true });

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
