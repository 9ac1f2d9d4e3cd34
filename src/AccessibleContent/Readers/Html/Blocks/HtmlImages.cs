using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Reads pictures: the address and the alternative text.</summary>
internal sealed partial class HtmlImages(NoticeDraft draft, PageAddresses addresses, Losses losses)
{
    private const int MostRepeats = 2;

    private readonly PictureCaptions _captions = new(draft);
    private Dictionary<string, int>? _uses;

    /// <summary>Reads a picture; null, with a remark, if it has no place in a notice.</summary>
    public Image? Read(IElement image)
    {
        var (line, written) = (HtmlWords.LineOf(image), Address(image));
        if (IsDot(image) || Icon().IsMatch(written ?? ""))
        {
            losses.Count("图标或统计用的图片", image);
            return null;
        }

        var words = Written(image);
        if (PictureLooks.IsSilent(image) || (words.Length == 0 && Decorates(image, written)))
        {
            draft.Remark(
                RemarkRule.DecoratingImage,
                $"图片“{written}”只起装饰作用，没有采用{(words.Length == 0 ? "" : $"，它的替代文字是“{words}”")}。",
                line: line);
            return null;
        }

        return addresses.Resolve(written, "图片", line) is { } address
            ? new Image(address, words.Length > 0 && !FileName().IsMatch(words) ? words : Found(image, written, words, line))
            : Lost(words, line);
    }

    /// <summary>Returns whether a picture inside a link only represents a file or decorates.</summary>
    public bool IsIcon(IElement image) =>
        IsDot(image) || Icon().IsMatch(Address(image) ?? "") || PictureLooks.IsSilent(image) || Decorates(image, Address(image));

    /// <summary>Returns the alternative text of a picture, unless it is only a file name; empty if there is none.</summary>
    public string WordsOf(IElement image) => Written(image) is var words && FileName().IsMatch(words) ? "" : words;

    private Image? Lost(string words, int? line)
    {
        if (words.Length > 0)
        {
            draft.Remark(RemarkKind.Skipped, $"图片没有采用，它的替代文字是“{words}”。", line: line);
        }

        return null;
    }

    // Pages that lazy-load pictures have the address elsewhere.
    private static string? Address(IElement image)
    {
        var source = image.GetAttribute("src");
        return string.IsNullOrWhiteSpace(source) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? image.GetAttribute("data-src") ?? image.GetAttribute("data-original") ?? source
            : source;
    }

    private static bool IsDot(IElement image) => image.GetAttribute("width") is "0" or "1" || image.GetAttribute("height") is "0" or "1";

    // Systems write an empty alt everywhere, so it means nothing.
    private string Written(IElement image) =>
        draft.Cleaner.Words(image.GetAttribute("alt") ?? "") is { Length: > 0 } words
            ? words
            : draft.Cleaner.Words(image.GetAttribute("title") ?? "");

    private bool Decorates(IElement image, string? address) =>
        PictureLooks.IsSmall(image) || Line().IsMatch(address ?? "") || Uses(image, address) > MostRepeats;

    private int Uses(IElement image, string? address)
    {
        _uses ??= image
            .Owner!.QuerySelectorAll("img")
            .GroupBy(one => Address(one) ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return _uses.GetValueOrDefault(address ?? "");
    }

    private string Found(IElement image, string? address, string words, int? line)
    {
        if (_captions.Of(image) is { } caption)
        {
            draft.Remark(RemarkKind.Guessed, $"图片“{address}”没有替代文字，采用它的图题“{caption}”。", line: line);
            return caption;
        }

        var why = words.Length > 0 ? $"的替代文字“{words}”不是说明" : "没有替代文字";
        draft.Remark(RemarkRule.ImageWithoutAlternative, $"图片“{address}”{why}，只能读作“图片（没有文字说明）”；请写出图片的内容。", line: line);
        return "";
    }

    [GeneratedRegex(
        @"^(?:[^\s\\/]{1,80}\.(?:jpe?g|png|gif|bmp|webp|tiff?)|image\d*|img\d*|图片\d*|图\d*|未命名.{0,4}|截图.{0,4})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?:^|/)(?:icon|ico)[^/]*$|filetype|/icons?/", RegexOptions.IgnoreCase)]
    private static partial Regex Icon();

    [GeneratedRegex(
        @"(?:^|/)(?:line|dot|dotted|space|spacer|blank|pixel|clear|bg|hr|sep|separator|split|border|arrow|bullet|shadow|more|print|dayin|"
        + @"warn|close|share|back|return|next_?page|prev_?page)[-_0-9]{0,4}\.(?:gif|png|jpe?g|webp)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
