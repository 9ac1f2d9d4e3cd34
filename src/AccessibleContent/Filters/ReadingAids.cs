using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>The elder mode: short paragraphs. No word is added, dropped or moved.</summary>
public static class ReadingAids
{
    /// <summary>Applies the aids.</summary>
    public static Notice Apply(Notice notice) => notice with { Blocks = Shorten(notice.Blocks) };

    private static ImmutableArray<Block> Shorten(ImmutableArray<Block> blocks) => [.. blocks.SelectMany(Shorten)];

    private static IEnumerable<Block> Shorten(Block block) => block switch
    {
        Paragraph paragraph => ShortParagraphs.Of(paragraph),
        Quotation quotation => [new Quotation(Shorten(quotation.Blocks))],
        ListBlock list => [list with { Items = [.. list.Items.Select(item => item with { Blocks = Shorten(item.Blocks) })] }],
        _ => [block],
    };
}
