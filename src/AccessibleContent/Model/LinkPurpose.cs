using System.Text.RegularExpressions;

namespace AccessibleContent.Model;

/// <summary>Describes the purpose of a link whose own text does not (WCAG 2.2, 2.4.4): 点击这里, 下载, 详情.</summary>
internal static partial class LinkPurpose
{
    private const int LongestName = 100;
    private const int LeastLetters = 3;

    // The phrases below in Traditional script: the purpose of a link is also determined after conversion.
    private const string Traditional = "點擊這裡裏鏈連結詳閱讀進網頁開載處兒關請瞭";
    private const string Simplified = "点击这里里链链接详阅读进网页开载处儿关请了";

    /// <summary>
    /// Returns the text to add after a link's own text where that does not describe its purpose; null where it does, or nothing is known.
    /// </summary>
    public static string? Of(Link link)
    {
        var words = PlainWords.Of(link.Inlines).Trim();
        return IsAddress(words) ? link.Title : IsVague(words) ? link.Title ?? NameOf(link.Address) : null;
    }

    /// <summary>Returns whether a link's text does not describe where the link goes.</summary>
    public static bool IsVague(string words) => words.Length <= LongestName && Vague().IsMatch(Folded(words.Trim()));

    /// <summary>Returns whether the text is an address, which describes nothing to readers.</summary>
    public static bool IsAddress(string words) => Address().IsMatch(words);

    /// <summary>Returns the name of the file at an address; null where the name means nothing, such as P020240506003.docx.</summary>
    public static string? FileNameOf(string address)
    {
        var path = address.AsSpan(0, address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length);
        var name = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..].ToString());
        return
            FileKind.Of(name) is not null
            && name.Length <= LongestName
            && !name.Contains('\uFFFD', StringComparison.Ordinal)
            && !name.Any(char.IsControl)
            && SaysSomething(name)
            ? name
            : null;
    }

    private static string Folded(string words) =>
        string.Concat(
            words.Select(letter => Traditional.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Simplified[at] : letter));

    private static bool SaysSomething(string name)
    {
        var bare = Path.GetFileNameWithoutExtension(name);
        return bare.Any(letter => letter > '\u2E7F') || (bare.Count(char.IsAsciiLetter) >= LeastLetters && !ResponseBody().IsMatch(bare));
    }

    private static string? NameOf(string address) => FileNameOf(address)
        ?? (FileKind.Of(address) is { } kind ? kind.Name + (kind.Name.Contains(' ', StringComparison.Ordinal) ? "" : " 文件")
            : address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
                ? address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost : null);

    [GeneratedRegex(
        "^[（(【\\[]?(?:请?(?:点击|点此|点我|戳|猛戳)(?:此处|这里|链接|查看|查看详情|进入|下载|阅读|打开|原文)?|请?(?:进入|打开)?(?:链接|网址|页面)|这里|此处|这儿|更多|查看|查看(?:更多|详情|全文|原文|附件|"
        + "链接)|阅读(?:更多|全文|原文)|(?:了解)?(?:更多)?(?:详情|详细)|全文|原文|立即(?:下载|查看|进入)|(?:附件)?下载(?:附件|地址|链接)?|相关附件|附件[0-9一二三四五六七八九十]{0,2}|more|here|"
        + "click(?: here)?|read more|link|details?|download)[.。》>！!…：:]{0,3}[）)】\\]]?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    [GeneratedRegex("^\\s*(?:https?://|www[.])[\\x21-\\x7E]*\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // File names that systems generate: a letter or two and a date, hex, a GUID.
    [GeneratedRegex(
        "^(?:[A-Za-z]{0,4}[0-9_-]+|[0-9A-Fa-f-]{8,}|(?:file|download|attach(?:ment)?|doc|upload|image|img|new)[0-9_-]*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ResponseBody();
}
