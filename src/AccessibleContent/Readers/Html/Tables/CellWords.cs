using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>The text of blocks where only running text is allowed, as in a cell: one line per block.</summary>
internal static class CellWords
{
    /// <summary>Returns the lines.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="withPictures">Whether pictures are included, each as a line.</param>
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

    // Lists are not allowed there, so their numbers become text.
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
