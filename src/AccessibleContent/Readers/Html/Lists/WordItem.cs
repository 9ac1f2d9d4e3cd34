using System.Buffers;
using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>A list item that Word wrote as a paragraph.</summary>
/// <param name="Mark">The printed marker, and its list and level.</param>
/// <param name="Blocks">Its content; a number in a format that no list writes is part of its text.</param>
/// <param name="Line">The line of the source.</param>
internal sealed record WordItem(WordMark Mark, ImmutableArray<Block> Blocks, int? Line)
{
    private const int LongestHeading = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。；，：;,:");

    /// <summary>Gets a value indicating whether the item may be a numbered heading: short, and without a full stop.</summary>
    public bool IsLikeHeading => Mark.Counters.Count > 0 && Blocks is [Paragraph only]
        && PlainWords.Of(only.Inlines) is { Length: <= LongestHeading } words && words.AsSpan().IndexOfAny(Stops) < 0;

    /// <summary>Returns the item as a paragraph of its own, with its number in the text.</summary>
    public Paragraph AsParagraph()
    {
        var words = ((Paragraph)Blocks[0]).Inlines;
        var number = BreakRules.IsWide(Mark.Printed[^1]) ? Mark.Printed : Mark.Printed + " ";
        return new(
            words is [TextRun first, ..] ? words.SetItem(0, new TextRun(number + first.Text)) : words.Insert(0, new TextRun(number)));
    }
}
