using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Replaces the addresses of a notice's pictures, attachments and linked files; its text does not change.</summary>
public static class FileAddresses
{
    /// <summary>Returns every address with the text that describes it, in reading order.</summary>
    public static IReadOnlyList<(string Address, string Name)> Of(Notice notice)
    {
        var found = new List<(string, string)>();
        Replace(notice, (address, name) =>
        {
            found.Add((address, name));
            return null;
        });
        return found;
    }

    /// <summary>
    /// Replaces the addresses for which <paramref name="find"/>, given the address and the text that describes it, returns a file. An
    /// attachment's type and size are filled in from the file where the page did not state them.
    /// </summary>
    public static Notice Replace(Notice notice, Func<string, string, NoticeFile?> find) => notice with { Blocks = Replace(notice.Blocks, find) };

    private static ImmutableArray<Block> Replace(ImmutableArray<Block> blocks, Func<string, string, NoticeFile?> find) => [.. blocks.Select(block => Replace(block, find))];

    private static Block Replace(Block block, Func<string, string, NoticeFile?> find) => block switch
    {
        Paragraph paragraph => new Paragraph(Replace(paragraph.Inlines, find)),
        Heading heading => heading with { Inlines = Replace(heading.Inlines, find) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Replace(item.Blocks, find) })] },
        Quotation quotation => new Quotation(Replace(quotation.Blocks, find)),
        Table table => table with { Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Inlines = Replace(cell.Inlines, find) })]))] },
        Image image when find(image.Address, image.Alternative) is { } file => image with { Address = file.Address },
        Attachment attachment when find(attachment.Address, attachment.Name) is { } file => attachment with
        {
            Address = file.Address,
            MediaType = attachment.MediaType ?? file.MediaType,
            Size = attachment.Size ?? file.Size,
        },
        _ => block,
    };

    private static ImmutableArray<Inline> Replace(ImmutableArray<Inline> inlines, Func<string, string, NoticeFile?> find) => [.. inlines.Select(inline => Replace(inline, find))];

    private static Inline Replace(Inline inline, Func<string, string, NoticeFile?> find) => inline switch
    {
        Link link => link with { Address = find(link.Address, PlainWords.Of(link.Inlines))?.Address ?? link.Address, Inlines = Replace(link.Inlines, find) },
        InlineImage image when find(image.Address, image.Alternative) is { } file => image with { Address = file.Address },
        InlineGroup group => group with { Inlines = Replace(group.Inlines, find) },
        _ => inline,
    };
}
