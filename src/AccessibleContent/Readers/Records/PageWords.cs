using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>
/// Recognises lines that appear around an article, in both scripts: headings of related links, the editor's name, buttons, site-wide text.
/// </summary>
internal static partial class PageWords
{
    /// <summary>Returns whether the line heads links to other articles; the line itself may continue with such links.</summary>
    public static bool HeadsLinks(string line) => Related().IsMatch(line);

    /// <summary>Returns whether the line is such a heading and nothing else.</summary>
    public static bool IsHeadOfLinks(string line) =>
        line.Length <= 24
        && Related().Match(line) is { Success: true } match
        && line.AsSpan(match.Length).TrimStart("：:】]》>»›…+ 更多MOREmore新闻文章阅读信息").IsEmpty;

    /// <summary>Returns whether the line is the heading of a box for files.</summary>
    public static bool IsHeadOfFiles(string line) => Files().IsMatch(line);

    /// <summary>Returns whether the line begins the readers' comments.</summary>
    public static bool IsHeadOfComments(string line) => Comments().IsMatch(line);

    /// <summary>Returns whether the line names the editor of the page, with which an article ends.</summary>
    public static bool IsEditor(string line) => line.Length <= 60 && Editor().IsMatch(line);

    /// <summary>Returns whether a line after an article belongs to the page.</summary>
    public static bool IsTail(string line) => PageFurniture.Is(line) || (line.Length <= 160 && Tail().IsMatch(line));

    /// <summary>Returns whether the line appears on every page of a site, wherever it is.</summary>
    public static bool IsOfSite(string line) => PageFurniture.Is(line) || Site().IsMatch(line);

    /// <summary>Returns whether the line, outside an article, is about the site: copyright, privacy, browsers.</summary>
    public static bool IsDisclaimer(string line) => Disclaimer().IsMatch(line);

    /// <summary>Returns whether the line is the one under a title: date and source.</summary>
    public static bool IsUnderTitle(string line) => line.Length <= 200 && UnderTitle().IsMatch(line);

    /// <summary>Returns whether the line is a date and nothing else.</summary>
    public static bool IsDay(string line) => line.Length <= 20 && Day().IsMatch(line);

    [GeneratedRegex(
        @"^[\s【\[（(■▶►●◆☆★|>·]*(?:(?:相关|相關|关联|關聯)(?:链接|鏈接|连接|連結|新闻|新聞|阅读|閱讀|报道|報道|報導|文章|信息|資訊|资讯|内容|推荐|推薦|专题|專題|解读|解讀|文件|稿件|政策|话题|话題|视频|图片|"
        + @"热词|搜索|主题)"
        + @"|(?:延伸|扩展|推荐|推薦|关联|更多精彩|精彩)(?:阅读|閱讀)|(?:推荐|编辑推荐|为您推荐|精彩推荐|热点推荐|热门推荐|今日推荐|新闻推荐)(?:新闻|文章|内容)?(?=[：:】\]\s]|$)"
        + @"|(?:热点|热门|熱點|熱門|今日|最新|图片|视频|头条|更多|最热)(?:新闻|新聞|文章|推荐|排行|资讯|专题|关注|图片|话题|点击|要闻|热点)|(?:新闻|点击|阅读|评论|一周|本周|24小时)(?:热点)?(?:排行|排行榜)|"
        + @"热点(?:榜|排行)|猜你喜欢|大家(?:都在|爱)看|你可能(?:感兴趣|还喜欢)|往期回顾|友情链接)"
)]
    private static partial Regex Related();

    [GeneratedRegex(@"^[\s【\[]*(?:相关附件|附件下载|附件列表|相關附件|文件下载|相关下载)[\s】\]：:]*$")]
    private static partial Regex Files();

    [GeneratedRegex(
        @"^[\s【\[]*(?:网友评论|網友評論|发表评论|發表評論|我要评论|最新评论|热门评论|全部评论|用户评论|参与评论|评论区|网友跟贴|跟贴|评论)(?:\s*[（(]?\s*[0-9]*\s*条?\s*[）)]?)[\s】\]：:]*$")]
    private static partial Regex Comments();

    [GeneratedRegex(@"^[\s【\[（(「]*(?:责任编辑|責任編輯|责编|責編|网络编辑|值班编辑)\s*[：:/／丨|]")]
    private static partial Regex Editor();

    [GeneratedRegex(
        @"^[\s【\[（(「]*(?:(?:发布|发稿|更新)(?:日期|时间)\s*[：:]\s*[0-9]{4}|(?:(?:责任|網絡|网络|本文|值班|本版|执行|新闻)?(?:编辑|編輯|编审|校对|校對|责编|責編)|责任校对|审核|审校|监制|终审|"
        + @"初审|复审|一审|二审|三审|签发|信息员|录入|打印本|扫码|(?:来自|更多).{0,10}(?:客户端|公众号))\s*[：:/／丨|])"
        + @"|^[\s【\[（(]*(?:我要)?(?:纠错|糾錯|报错|挑错)[\s】\]）)]*$|^[\s【\[（(]*(?:\+\s*1|赞|点赞|踩|收藏|举报|打赏|转发|推荐给朋友|打印|列印|关闭|關閉|返回|返回列表|返回上一页|返回首页|顶部|"
        + @"TOP|回到顶部|分享|转发分享|更多|阅读原文|查看原文)(?:\s*[（(]?[0-9]*[）)]?)[\s】\]）)]*$"
        + @"|^[\s【\[（(]*(?:分享|转发|一键分享|社会化分享)(?:到|至|本文|本页|给)?\s*[：:到至]|^[\s【\[（(]*(?:分享到|分享至|分享本文|一键分享)"
        + @"|^[\s【\[（(<«‹]*(?:上|下|前|后)(?:一)?(?:篇|条|則|则|页|頁)(?:\s*[：:]|[\s】\]）)>»›]*$)|^[\s【\[（(]*(?:标签|標籤|关键词|关键字|本文关键词|文章标签|TAGS?|"
        + @"Tags?)\s*[：:]"
        + @"|^.{0,12}(?:扫一扫|掃一掃|扫描二维码|扫码|二维码|长按识别|微信扫)|^(?:下载|关注).{0,14}(?:客户端|公众号|APP|官方微[信博])"
        + @"|^(?:文明上网|登录后|您还没有登录|还可以输入|网友评论仅供)|^(?:浏览次数|浏览量|阅读次数|点击次数|点击数|点击率|访问次数|已阅读)\s*[：:]?\s*[0-9]*\s*次?$")]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"^[\s【\[（(*※]*(?:Copyright|版权所有|版权声明|版權|免责声明|特别声明|法律声明|郑重声明|凡本网|凡注明|本网站?(?:所有|转载|刊登|登载)|本站(?:所有|部分|文章)|主办单位?\s*[：:]|主办\s*[：:]|"
        + @"承办单位?\s*[：:]|协办|技术支持|维护单位|建设单位?[：:]|网站(?:标识码|管理|维护|地图|声明)"
        + @"|您现在的位置|当前位置|您的位置|所在位置|首页\s*[>＞»›]|位置\s*[：:]|(?:违法和)?不良信息举报|举报电话|未经.{0,24}(?:授权|许可|同意)|建议使用|最佳浏览|浏览本(?:站|网)|请使用.{0,20}浏览器|"
        + @"您的浏览器|欢迎(?:访问|您|光临|使用)|京ICP|.{0,12}(?:ICP备|ICP证|公网安备|许可证)|增值电信|信息网络传播视听"
        + @"|扫一扫|扫描二维码|扫码|扫描下载|手机(?:扫码|版|客户端)|(?:分享到|分享至)|字体\s*[：:]|字号\s*[：:])|(?:All\s+Rights?\s+Reserved|版权所有|ICP备[0-9]+|京公网安备)",
    RegexOptions.IgnoreCase)]
    private static partial Regex Site();

    [GeneratedRegex(
        @"^[\s【\[（(|]*(?:(?:信息|文章|稿件|新闻)?(?:发布|发文|发表|更新|公开|录入|加入|添加|编辑|创建|上传|發布|發佈|發表)(?:日期|时间|時間)|(?:信息|文章|稿件|新闻|資料)?(?:来源|來源|作者)于?|发布者|"
        + @"发布人|发布单位|浏览次数|浏览量|阅读|点击数|点击|字体|字号|字體|【字体)\s*[：:]"
        + @"|^[\s【\[（(|]*(?:日期|时间|時間)\s*[：:]\s*(?:[0-9]{4}[-/.][0-9]|.{8,40}(?:来源|來源|作者|字体|字号|浏览|阅读|点击|发布|编辑))"
        + @"|^[\s【\[（(|]*[0-9]{4}\s*[-年/.]\s*[0-9]{1,2}\s*[-月/.]\s*[0-9]{1,2}\s*日?\s*(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?\s*)?(?:[0-9]{1,2}"
        + @"[:：][0-9]{2}|.{0,20}(?:来源|來源|作者|字体|字号|浏览|阅读|点击|发布))"
)]
    private static partial Regex UnderTitle();

    [GeneratedRegex("版权|版權|著作权|侵权|转载|轉載|隐私|隱私|免责|Cookies?|浏览器|瀏覽器|本网站|本網站|您访问的|即将(?:离开|打开)|举报", RegexOptions.IgnoreCase)]
    private static partial Regex Disclaimer();

    [GeneratedRegex(
        @"^\s*(?:[0-9０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})\s*[-年/.]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[-月/.]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日?\s*$")]
    private static partial Regex Day();
}
