using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Reads pictures: the address, and the words that stand for them.</summary>
internal sealed partial class HtmlImages(NoticeDraft draft, PageAddresses addresses, Losses losses)
{
    /// <summary>Reads a picture; null, and a remark, where it has no place in a notice.</summary>
    public Image? Read(IElement image)
    {
        var (line, written) = (HtmlWords.LineOf(image), Address(image));
        if (IsDot(image) || Icon().IsMatch(written ?? ""))
        {
            losses.Count("图标或统计用的图片", image);
            return null;
        }

        var words = Words(image, written, line);
        var address = addresses.Resolve(written, "图片", line);
        if (address is null && words.Length > 0)
        {
            draft.Remark(RemarkKind.Skipped, $"图片没有采用，它的替代文字是“{words}”。", line: line);
        }

        return address is null ? null : new Image(address, words);
    }

    // Pages that load pictures late have the address elsewhere.
    private static string? Address(IElement image)
    {
        var source = image.GetAttribute("src");
        return string.IsNullOrWhiteSpace(source) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? image.GetAttribute("data-src") ?? image.GetAttribute("data-original") ?? source
            : source;
    }

    private static bool IsDot(IElement image) => image.GetAttribute("width") is "0" or "1" || image.GetAttribute("height") is "0" or "1";

    private string Words(IElement image, string? address, int? line)
    {
        var words = draft.Cleaner.Words(image.GetAttribute("alt") ?? image.GetAttribute("title") ?? "");
        if (FileName().IsMatch(words))
        {
            draft.Remark(RemarkRule.ImageWithoutAlternative, $"图片“{address}”的替代文字“{words}”不是说明，按没有处理；请写出图片的内容。", line: line);
            return "";
        }

        if (words.Length == 0 && !image.HasAttribute("alt"))
        {
            draft.Remark(RemarkRule.ImageWithoutAlternative, $"图片“{address}”没有替代文字，按装饰图片处理；如有内容请补写。", line: line);
        }

        return words;
    }

    [GeneratedRegex(@"^(?:[^\s\\/]{1,80}\.(?:jpe?g|png|gif|bmp|webp|tiff?)|image\d*|img\d*|图片\d*|图\d*|未命名.{0,4}|截图.{0,4})$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?:^|/)(?:icon|ico)[^/]*$|filetype|/icons?/", RegexOptions.IgnoreCase)]
    private static partial Regex Icon();
}
