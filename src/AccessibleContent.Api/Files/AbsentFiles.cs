using System.Globalization;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Files;

/// <summary>The pictures and attachments of a notice that nobody can open, because their addresses lead nowhere.</summary>
internal static class AbsentFiles
{
    /// <summary>Returns a remark about them; empty if there are none.</summary>
    public static IEnumerable<Remark> Remarks(Notice notice)
    {
        string[] absent =
        [
            .. PictureAddresses.Of(notice).Concat(notice.Blocks.OfType<Attachment>().Select(attachment => attachment.Address))
                .Where(address => FilePlaces.Of(address) is FilePlace.Nowhere)
                .Distinct(StringComparer.Ordinal),
        ];
        return absent.Length == 0 ? [] :
        [
            new(
                RemarkRule.FileNowhere.Kind,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"有 {absent.Length} 个图片或附件只写了相对地址（如“{absent[0]}”），打不开；读者看到的是文字，不是图片或链接。请给出来源地址（source），或改用完整的地址。"),
                Named: RemarkRule.FileNowhere),
        ];
    }
}
