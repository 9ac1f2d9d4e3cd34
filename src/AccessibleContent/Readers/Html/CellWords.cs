using System.Collections.Immutable;

namespace AccessibleContent.Readers.Html;

/// <summary>The words of blocks where only running text may stand, as in a cell: one line a block.</summary>
internal static class CellWords
{
    /// <summary>Gives the lines; pictures and tables are not among them.</summary>
    public static ImmutableArray<Inline> Of(ImmutableArray<Block> blocks)
    {
        var words = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in blocks.SelectMany(Lines).Where(line => line.Length > 0))
        {
            if (words.Count > 0)
            {
                words.Add(new LineBreak());
            }

            words.AddRange(line);
        }

        return words.ToImmutable();
    }

    private static IEnumerable<ImmutableArray<Inline>> Lines(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Inlines],
        Heading heading => [heading.Inlines],
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Lines),
        Quotation quotation => quotation.Blocks.SelectMany(Lines),
        Table table => [.. table.Caption is { } caption ? [ImmutableArray.Create<Inline>(new TextRun(caption))] : Array.Empty<ImmutableArray<Inline>>(), .. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Inlines)],
        _ => [],
    };
}
