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
    public static Notice Replace(Notice notice, Func<string, string, NoticeFile?> find) =>
        notice with
        {
            Blocks = new AddressMap(find).Blocks(notice.Blocks),
        };

    private sealed class AddressMap(Func<string, string, NoticeFile?> find) : NoticeMap
    {
        public override Block Block(Block block) => block switch
        {
            Image image when find(image.Address, image.Alternative) is { } file => image with { Address = file.Address },
            Attachment attachment when find(attachment.Address, attachment.Name) is { } file => attachment with
            {
                Address = file.Address,
                MediaType = attachment.MediaType ?? file.MediaType,
                Size = attachment.Size ?? file.Size,
            },
            _ => base.Block(block),
        };

        public override Inline Inline(Inline inline) => inline switch
        {
            Link link when find(link.Address, PlainWords.Of(link.Inlines)) is { } file => base.Inline(link with { Address = file.Address }),
            InlineImage image when find(image.Address, image.Alternative) is { } file => image with { Address = file.Address },
            _ => base.Inline(inline),
        };
    }
}
