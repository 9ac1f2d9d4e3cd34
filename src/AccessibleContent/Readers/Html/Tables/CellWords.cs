using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>The words of blocks where only running text may stand, as in a cell: one line a block.</summary>
internal static class CellWords
{
    /// <summary>Gives the lines.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="withPictures">Whether pictures are among them, each a line.</param>
    public static ImmutableArray<Inline> Of(ImmutableArray<Block> blocks, bool withPictures = false)
    {
        var words = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in blocks.SelectMany(block => Lines(block, withPictures)).Where(line => line.Length > 0))
        {
            if (words.Count > 0)
            {
                words.Add(new LineBreak());
            }

            words.AddRange(line);
        }

        return words.ToImmutable();
    }

    // No list may stand there, and so its numbers are words.
    private static IEnumerable<ImmutableArray<Inline>> Numbered(ListItem item, string number, bool withPictures) =>
        item.Blocks.SelectMany(block => Lines(block, withPictures)).Select((line, index) => index > 0 ? line : TextRuns.Merge(line.Insert(0, new TextRun(number + ". "))));

    private static IEnumerable<ImmutableArray<Inline>> Lines(Block block, bool withPictures) => block switch
    {
        Paragraph paragraph => [paragraph.Inlines],
        Heading heading => [heading.Inlines],
        ListBlock { Start: not null } list => list.Numbered().SelectMany(one => Numbered(one.Item, list.Written(one.Number), withPictures)),
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(inner => Lines(inner, withPictures)),
        Quotation quotation => quotation.Blocks.SelectMany(inner => Lines(inner, withPictures)),
        Table table => NestedTables.Lines(table),
        Image image when withPictures => [[new InlineImage(image.Address, image.Alternative)]],
        _ => [],
    };
}
