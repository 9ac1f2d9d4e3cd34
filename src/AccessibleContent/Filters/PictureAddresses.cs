using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>The addresses of the pictures that a notice shows; its attachments and links are not among them.</summary>
public static class PictureAddresses
{
    /// <summary>Returns every address in reading order, as often as its picture is shown.</summary>
    public static IReadOnlyList<string> Of(Notice notice)
    {
        var found = new List<string>();
        Replace(notice, (address, _) =>
        {
            found.Add(address);
            return null;
        });
        return found;
    }

    /// <summary>
    /// Replaces the addresses for which <paramref name="find"/>, given the address and its number in reading order, returns another.
    /// </summary>
    public static Notice Replace(Notice notice, Func<string, int, string?> find) =>
        notice with { Blocks = new PictureMap(find).Blocks(notice.Blocks) };

    private sealed class PictureMap(Func<string, int, string?> find) : NoticeMap
    {
        private int _number;

        public override Block Block(Block block) =>
            block is Image image
                ? find(image.Address, _number++) is { } address ? image with { Address = address } : image
                : base.Block(block);

        public override Inline Inline(Inline inline) =>
            inline is InlineImage image
                ? find(image.Address, _number++) is { } address ? image with { Address = address } : image
                : base.Inline(inline);
    }
}
