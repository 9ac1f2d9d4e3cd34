using System.Text.RegularExpressions;

namespace AccessibleContent.Readers;

/// <summary>Knows what stands on every page of a site around the notice: switches, counters, buttons, greetings.</summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> Buttons = new(StringComparer.OrdinalIgnoreCase)
    {
        "简体", "繁体", "繁體", "简", "繁", "English", "网站支持IPv6", "本网站支持IPv6", "IPv6", "公共数据开放", "数据开放", "智能问答", "智能机器人", "无障碍", "无障碍阅读", "无障碍浏览",
        "长者模式", "长者版", "适老版", "长辈版", "关怀版", "关怀模式", "大字版", "老年模式", "首页", "网站首页", "返回首页", "返回顶部", "登录", "注册", "搜索", "收藏", "加入收藏", "设为首页",
        "打印", "打印本页", "打印此页", "关闭", "关闭本页", "关闭窗口", "关闭页面", "分享", "分享到", "分享到：", "微信", "微博", "网站地图", "联系我们", "手机版", "移动版", "政务公开", "政务服务",
        "政民互动", "互动交流", "新闻中心", "信息公开", "政府信息公开", "字体", "字号", "大", "中", "小", "字体：", "字号：",
    };

    /// <summary>Says whether the line is furniture.</summary>
    public static bool Is(string line)
    {
        var parts = line.Split([' ', '\t', '\u00A0', '\u3000', '|', '｜', '·', '【', '】', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && (Array.TrueForAll(parts, Buttons.Contains) || Pattern().IsMatch(string.Join(' ', parts)));
    }

    /// <summary>Takes out of a line what counts its readers.</summary>
    public static string WithoutCounters(string line) => Counter().Replace(line, " ");

    [GeneratedRegex(
        "^(?:欢迎(?:访问|光临|您|来到)|(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?位置 ?[:：]|扫一扫|扫描二维码|用手机打开|(?:上|下)一(?:篇|条) ?[:：]|版权所有|主办单位 ?[:：]|承办单位 ?[:：]|网站标识码|"
        + ".{0,3}ICP备|.{0,3}公网安备|(?:字体|字号) ?[:：]|(?:点击数?|点击量|点击次数|浏览次数|浏览量|阅读次数|阅读量|访问量|访问次数) ?[:：] ?[0-9]* ?次?$)")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:点击数?|点击量|点击次数|浏览次数|浏览量|阅读次数|阅读量|访问量|访问次数)\s*[:：]\s*[0-9]*\s*次?")]
    private static partial Regex Counter();
}
