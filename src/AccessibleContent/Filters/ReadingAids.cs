using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>The elder mode: short paragraphs. No word is added, dropped or moved.</summary>
internal sealed class ReadingAids : NoticeMap
{
    private static readonly ReadingAids Aids = new();

    /// <summary>Applies the aids.</summary>
    public static Notice Apply(Notice notice) => notice with { Blocks = Aids.Blocks(notice.Blocks) };

    /// <inheritdoc/>
    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. blocks.SelectMany(Shorten)];

    /// <inheritdoc/>
    public override ImmutableArray<TableRow> Rows(ImmutableArray<TableRow> rows) => rows;

    /// <inheritdoc/>
    public override ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines) => inlines;

    private IEnumerable<Block> Shorten(Block block) => block is Paragraph paragraph ? ShortParagraphs.Of(paragraph) : [Block(block)];
}
