using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// Blocks inside an item or a quotation: a heading there would break the outline of the notice, so it becomes stressed text.
/// </summary>
internal static class NestedBlocks
{
    /// <summary>Returns the blocks as they may appear inside another.</summary>
    public static ImmutableArray<Block> Of(ImmutableArray<Block> blocks) =>
        [.. blocks.Select(block => block is Heading heading ? new Paragraph([new Emphasis(true, heading.Inlines)]) : block)];
}
