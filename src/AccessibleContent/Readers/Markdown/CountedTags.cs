using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// Parses tags and addresses in angle brackets: the end of a tag is searched for within a length, that of a comment up to the end of the
/// paragraph, which costs.
/// </summary>
internal sealed class CountedTags(MarkdownBudget budget) : AutolinkInlineParser
{
    private const int LongestTag = 4000;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (near, next) = (slice, slice.PeekChar());
        near.End = next is '!' or '?' ? slice.End : Math.Min(slice.End, slice.Start + LongestTag);
        if (base.Match(processor, ref near))
        {
            slice.Start = near.Start;
            return true;
        }

        budget.Spend(next is '!' or '?' or '/' || char.IsAsciiLetter(next) ? near.End - slice.Start : 1);
        return false;
    }
}
