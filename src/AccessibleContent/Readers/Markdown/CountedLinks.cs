using AccessibleContent.Model;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Parses links, whose address and title are searched for within a length that none exceeds.</summary>
internal sealed class CountedLinks(MarkdownBudget budget) : LinkInlineParser
{
    private const int Longest = 8000;

    // Advancing by one line in a list costs a fraction of examining a mark.
    private const int LinesOfALook = 8;

    private Markdig.Syntax.Block? _block;
    private int _at;
    private int _line;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        CountLines(processor, slice);
        var near = slice;
        near.End = Math.Min(slice.End, slice.Start + Longest);
        if (base.Match(processor, ref near))
        {
            slice.Start = near.Start;
            return true;
        }

        budget.Spend(slice.CurrentChar == ']' && slice.PeekChar() == '(' ? near.End - slice.Start : 1);
        return false;
    }

    // The parser searches for the line of each mark from the first line of the paragraph.
    private void CountLines(InlineProcessor processor, StringSlice slice)
    {
        if (_block != processor.Block || slice.Start < _at)
        {
            (_block, _at, _line) = (processor.Block, 0, 0);
        }

        _line += slice.Text.AsSpan(_at, slice.Start - _at).Count('\n');
        _at = slice.Start;
        budget.Spend(_line / LinesOfALook);
    }
}
