using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Links, whose address and title are sought within a length that none exceeds.</summary>
internal sealed class CountedLinks(MarkdownEffort effort) : LinkInlineParser
{
    private const int Longest = 8000;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var near = slice;
        near.End = Math.Min(slice.End, slice.Start + Longest);
        if (base.Match(processor, ref near))
        {
            slice.Start = near.Start;
            return true;
        }

        effort.Spend(slice.CurrentChar == ']' && slice.PeekChar() == '(' ? near.End - slice.Start : 1);
        return false;
    }
}
