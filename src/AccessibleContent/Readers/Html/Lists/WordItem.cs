using System.Buffers;
using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>An item of a list that Word set as a paragraph.</summary>
/// <param name="Mark">What is printed before it, and which list and level it is of.</param>
/// <param name="Blocks">What it holds; a number that no list writes is among its words.</param>
/// <param name="Line">The line of the source.</param>
internal sealed record WordItem(WordMark Mark, ImmutableArray<Block> Blocks, int? Line)
{
    private const int LongestHeading = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。；，：;,:");

    /// <summary>Gets a value indicating whether the item may be a numbered heading: short, and without a stop.</summary>
    public bool IsLikeHeading => Mark.Counters.Count > 0 && Blocks is [Paragraph only]
        && PlainWords.Of(only.Inlines) is { Length: <= LongestHeading } words && words.AsSpan().IndexOfAny(Stops) < 0;

    /// <summary>Gives the paragraph that the item is by itself, its number among its words.</summary>
    public Paragraph AsParagraph()
    {
        var words = ((Paragraph)Blocks[0]).Inlines;
        var number = BreakRules.IsWide(Mark.Printed[^1]) ? Mark.Printed : Mark.Printed + " ";
        return new(words is [TextRun first, ..] ? words.SetItem(0, new TextRun(number + first.Text)) : words.Insert(0, new TextRun(number)));
    }
}
