using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Links to files with a picture instead of text, most often the icon of the file's kind.</summary>
internal sealed class IconLinks(NoticeDraft draft, HtmlImages images)
{
    private const int Levels = 3;
    private const int LongestName = 60;

    private HashSet<string>? _worded;

    /// <summary>Returns whether another link with text leads to the same place: then the icon only decorates it.</summary>
    public bool Decorates(IElement link)
    {
        _worded ??= [.. link.Owner!.QuerySelectorAll("a[href]").Where(one => HtmlWords.Of(one, 1).Length > 0).Select(AddressOf)];
        return _worded.Contains(AddressOf(link));
    }

    /// <summary>Returns the name of the file, with a remark; null if the link leads to no file or holds no picture.</summary>
    /// <param name="link">The link, which has no text.</param>
    /// <param name="address">The address of the link.</param>
    public string? NameOf(IElement link, string address)
    {
        if (!DocumentFiles.Is(address, "") || link.QuerySelector("img") is not { } picture)
        {
            return null;
        }

        var (title, alternative) = (draft.Cleaner.Words(link.GetAttribute("title") ?? ""), images.WordsOf(picture));
        var name =
            Says(title) ? title
            : Says(alternative) ? alternative
            : Beside(link) ?? LinkPurpose.FileNameOf(address) ?? $"{FileKind.Of(address)!.Name} 文件";
        draft.Remark(RemarkRule.AttachmentBehindIcon, $"文件“{address}”的链接只有图片、没有文字，称作“{name}”；请写出文件的名称。", line: HtmlWords.LineOf(link));
        return name;
    }

    /// <summary>Returns whether the link shows more than an icon: then the picture itself belongs to the notice.</summary>
    public bool ShowsPicture(IElement link) => link.QuerySelectorAll("img").Any(picture => !images.IsIcon(picture));

    private static string AddressOf(IElement link) => link.GetAttribute("href")!.Trim();

    private static bool Says(string words) => words.Length is > 1 and <= LongestName && !LinkPurpose.IsVague(words)
        && !FileKind.All.Any(kind =>
            words.Equals(kind.Name, StringComparison.OrdinalIgnoreCase)
            || words.Equals(kind.Extension[1..], StringComparison.OrdinalIgnoreCase));

    // The line or the row that contains the icon.
    private string? Beside(IElement link)
    {
        var level = link.ParentElement;
        for (var i = 0; i < Levels && level?.LocalName is "p" or "li" or "td" or "tr" or "span" or "b" or "strong" or "font" or "dd"; i++)
        {
            if (HtmlWords.Of(level, LongestName + 1) is { Length: > 0 } words)
            {
                var name = draft.Cleaner.Words(words).TrimEnd('：', ':');
                return Says(name) ? name : null;
            }

            level = level.ParentElement;
        }

        return null;
    }
}
