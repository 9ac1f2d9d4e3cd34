using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Blocks;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>Recognises text in the place of a title that is not one: the site, a column, breadcrumbs, a heading over links.</summary>
internal static partial class TitleWords
{
    /// <summary>Splits a browser title at the marks between title, column and site.</summary>
    public static string[] Parts(string title) => Marks().Split(title);

    /// <summary>Returns whether the text names a site.</summary>
    public static bool IsSite(string words) => Site().IsMatch(words);

    /// <summary>Returns whether the text names a column, as every page of it does.</summary>
    public static bool IsColumn(string words) => Column().IsMatch(words);

    /// <summary>Returns whether the text heads links to other pages, or a part of the page.</summary>
    public static bool IsOverLinks(string words) => OverLinks().IsMatch(words);

    /// <summary>Returns whether the line is the breadcrumbs of the page.</summary>
    public static bool IsWay(string line) => Way().IsMatch(line);

    /// <summary>Returns whether an element name is one that sites give to titles; null if it belongs to something else.</summary>
    public static bool? Names(string name) => OtherName().IsMatch(name) ? null : TitleName().IsMatch(name);

    [GeneratedRegex(@"\s*(?:[_|｜—–]+|--+|\s-\s|(?<=\p{IsCJKUnifiedIdeographs})-(?=\p{IsCJKUnifiedIdeographs})|\s[>»]\s)\s*")]
    private static partial Regex Marks();

    [GeneratedRegex(
        "(?:人民政府|门户网站|門戶網站|政府网|政务网|政府網|官网|官方网站|信息网|資訊網|中国政府网|[一-龥]{2,12}(?:网|網|网站|網站|在线|新闻网|日报|晚报|时报))$|^(?!关于|關於|.{0,20}的)[一-龥]{3,20}"
        + "(?:小学|中学|学校|大学|学院|医院|局|厅|委员会|办公室|协会|学会|公司|集团|中心|研究院|研究所|图书馆|博物馆|银行|總署|署)$"
    )]
    private static partial Regex Site();

    [GeneratedRegex(
        "^(?:通知公告|公示公告|公告公示|公告通知|通知通告|通知公示|公告栏|通知|公告|公示|通告|政务公开|政府信息公开|信息公开|信息公开目录|法定主动公开内容|政策文件|政策法规|政策解读|规范性文件|行政规范性文件|文件公开|法律法规|新闻|新闻动态|"
        + "新闻中心|新闻发布|新闻资讯|新闻公报"
        + "|[一-龥]{0,6}(?:动态|要闻|资讯|频道|专栏|专题|信息网|新闻中心|公开目录|公告栏|讲话库)|财经|时政|国内|国际|社会|体育|娱乐|科技|教育|军事|文化|正文|内容|详情|文章|文章正文|新闻详情|详细内容|内容页|信息详情|"
        + "新闻内容|首页|网站首页|主页|搜索|全文|最新消息|新闻稿|站内搜索|當前位置|招标公告|中标公告|采购公告|人事任免|人事招考|规划计划|统计信息|办事指南|政府公报|工作简报|便民服务|互动交流)$"
)]
    private static partial Regex Column();

    [GeneratedRegex(
        "^(?:相关|相關|推荐|推薦|热门|熱門|最新|延伸|扩展阅读|精彩|猜你|更多|大家都在|热点|熱點|排行|点击排行|评论|評論|网友|分享|扫一扫|附件|附件下载|相关附件|上一篇|下一篇|视频推荐|图片新闻|友情链接|友情鏈接|快速导航|导航|"
        + "联系我们|政务微信|政务微博|信息名称|姓名|标题[：:])|欢迎(?:您|光临|访问)|歡迎(?:您|光臨)"
    )]
    private static partial Regex OverLinks();

    [GeneratedRegex("^(?:您?的?(?:当前|现在|所在|您现在的?|你现在的?|您所在的?)?的?位置|當前位置|目前位置|现在位置|首页|首頁|主页|网站首页|Home ?[>»/])|[>»›]|>>| / .{1,12} / ")]
    private static partial Regex Way();

    [GeneratedRegex(
        "(?:^|[-_ ])(?:title|titles?|tit|bt|biaoti|wzbt|wz_bt|headline|subject|artitle|arttitle|h1|name)(?:$|[-_ 0-9])|title[-_0-9a-z]{0,6}"
        + "$|Title|biaoti|headline",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleName();

    [GeneratedRegex(
        "column|nav|crumb|position|location|lanmu|channel|site|logo|search|menu|sidebar|aside|share|relat|recommend|hot|subtitle|sub-title|"
        + "sub_title|futi|copyright|foot",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherName();
}
