using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Parses code, whose end is searched for up to the end of the paragraph.</summary>
internal sealed class CountedCode(MarkdownBudget budget) : CodeInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var from = slice.Start;
        if (base.Match(processor, ref slice))
        {
            return true;
        }

        budget.Spend(slice.End - from);
        return false;
    }
}
