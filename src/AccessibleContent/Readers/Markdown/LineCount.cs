using AccessibleContent.Model;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Receives every line of text before it is parsed, without opening a block: counts the line, and checks its depth.</summary>
internal sealed class LineCount(MarkdownBudget budget) : BlockParser
{
    // For the parser, a list is two containers deep; a notice accepts fewer than this, and the parser visits all of them for every line.
    private const int Depth = 64;

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        budget.CountPart();
        var depth = 0;
        for (Markdig.Syntax.Block? container = processor.CurrentContainer; container is not null; container = container.Parent)
        {
            if (++depth > Depth)
            {
                throw new ReadingLimitException("Markdown 嵌套过深；请减少列表或引用的层数。");
            }
        }

        return BlockState.None;
    }
}
