using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>Recognises what appears around the notice on every page of a site: switches, counters, buttons, greetings.</summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> Buttons = new(StringComparer.OrdinalIgnoreCase)
    {
        "简体", "繁体", "繁體", "简", "繁", "English", "网站支持IPv6", "本网站支持IPv6", "IPv6", "公共数据开放", "数据开放", "智能问答", "智能机器人", "无障碍", "无障碍阅读", "无障碍浏览",
        "长者模式", "长者版", "适老版", "长辈版", "关怀版", "关怀模式", "大字版", "老年模式", "首页", "网站首页", "返回首页", "返回顶部", "登录", "注册", "搜索", "收藏", "加入收藏", "设为首页",
        "打印", "打印本页", "打印此页", "关闭", "关闭本页", "关闭窗口", "关闭页面", "分享", "分享到", "分享到：", "微信", "微博", "网站地图", "联系我们", "手机版", "移动版", "政务公开", "政务服务",
        "政民互动", "互动交流", "新闻中心", "信息公开", "政府信息公开", "字体", "字号", "大", "中", "小", "字体：", "字号：", "我要纠错", "纠错", "我要打印", "我要收藏", "打印文章", "打印页面",
        "网页打印", "关闭当前页", "收藏本页", "收藏此页", "返回列表", "返回上页", "复制链接", "扫码看", "二维码分享", "分享本页", "列印", "友善列印", "友善打印", "關閉", "關閉視窗", "關閉窗口", "轉寄",
        "轉寄好友", "字級", "字級：", "字號", "字號：", "字體", "字體：", "回上頁", "回上一頁", "返回頂部", "回首頁", "首頁", "無障礙", "糾錯", "我要糾錯",
    };

    // In a line with a date or a counter they are buttons too; alone they may be a heading.
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase)
    {
        "大字", "中字", "小字", "大号", "中号", "小号", "超大", "特大", "默认", "标准", "加大", "放大", "缩小", "还原", "恢复默认", "Ａ", "A", "A+", "A-", "T", "返回", "下载",
        "下载全文", "导出", "朗读", "语音播报", "语音朗读", "播报", "听全文", "我要评论", "评论", "发表评论", "暂无评论", "没有评论", "留言", "举报", "点赞", "QQ空间", "QQ好友", "QQ",
        "新浪微博", "腾讯微博", "人人网", "朋友圈", "微信好友", "微信朋友圈", "转发", "转载", "分享给好友", "更多", "手机看", "手机扫码", "二维码", "PDF", "WORD", "Print", "Close",
        "Share", "保护视力色", "原创", "专稿", "轉發", "縮小", "語音播報", "Facebook", "Line", "Twitter", "Plurk", "X", "臉書", "縮放",
    };

    /// <summary>Returns whether the line is furniture.</summary>
    public static bool Is(string line)
    {
        var parts = line.Split([' ', '\t', '\u00A0', '\u3000', '|', '｜', '·', '【', '】', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && (Array.TrueForAll(parts, Buttons.Contains) || Pattern().IsMatch(string.Join(' ', parts)));
    }

    /// <summary>Returns whether a word in a line about the page is furniture.</summary>
    public static bool IsBeside(string word) => Beside.Contains(word) || Is(word);

    /// <summary>Removes view counters from a line.</summary>
    public static string WithoutCounters(string line) => Counter().Replace(line, " ");

    /// <summary>
    /// Returns how often the notice was read, by a counter with its label and a whole number; null if the line has none. A number in 万 is
    /// rounded, and one of today, of the site or of people is another.
    /// </summary>
    public static long? ViewsIn(string line) =>
        Views().Match(line) is { Success: true } counter
        && long.TryParse(
            counter.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var views)
            ? views
            : null;

    [GeneratedRegex(
        "^(?:欢迎(?:访问|光临|您|来到)|(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?位置 ?[:：]|扫一扫|扫描二维码|用手机打开|(?:上|下)一(?:篇|条) ?[:：]|版权所有|主办单位 ?[:：]|承办单位 ?[:：]|"
        + "网站标识码|"
        + ".{0,3}ICP备|.{0,3}公网安备|(?:字体|字号) ?[:：]|(?:点击数?|点击量|点击次数|浏览次数|浏览量|阅读次数|阅读量|访问量|访问次数) ?[:：] ?[0-9]* ?次?$)")]
    private static partial Regex Pattern();

    // With a colon and no number yet, because a script writes it, or with a number.
    [GeneratedRegex(
        @"(?:(?:点击|浏览|阅读|访问|点阅|瀏覽|閱讀|點擊|點閱|訪問)(?:次数|人次|次數|量|数|數|率)?|人气|人氣|热度)\s?(?:[:：]\s?(?:[0-9][0-9,，.]{0,12}\s?万?)?|(?:[0-9][0-9,，.]{0,"
        + @"12}|\[\s?[0-9]{0,9}\s?\]|（[0-9]{0,9}）)\s?万?)\s?(?:次|人次)?"
    )]
    private static partial Regex Counter();

    [GeneratedRegex(
        @"(?<![\p{IsCJKUnifiedIdeographs}])(?:点击|浏览|阅读|访问|点阅|瀏覽|閱讀|點擊|點閱|訪問)(?:次数|次數|量|数|數)?\s?[:：]\s?\[?\s?"
        + @"(?<number>[0-9]{1,3}(?:[,，][0-9]{3}){1,4}|[0-9]{1,12})(?![0-9.,，]*\s?[万萬0-9.]|[,，][0-9]|\s?[-/年月.:：])"
    )]
    private static partial Regex Views();
}
