namespace AccessibleContent.Readers.Records;

/// <summary>The labels of the line under a title: those of records, and those for the author, the view count and the font size.</summary>
internal static class BylineLabels
{
    /// <summary>Represents what belongs to the page and not to the notice.</summary>
    public const string Furniture = "";

    /// <summary>The longest label.</summary>
    public const int Longest = 12;

    private static readonly HashSet<string> Dates = new(StringComparer.OrdinalIgnoreCase) { "日期", "时间", "Date", "Time", "Dated" };

    private static readonly Dictionary<string, string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Published"] = RecordLabels.Published,
        ["Publishedon"] = RecordLabels.Published,
        ["PublishDate"] = RecordLabels.Published,
        ["PublishTime"] = RecordLabels.Published,
        ["ReleaseDate"] = RecordLabels.Published,
        ["ReleaseTime"] = RecordLabels.Published,
        ["PostDate"] = RecordLabels.Published,
        ["Posted"] = RecordLabels.Published,
        ["PostedOn"] = RecordLabels.Published,
        ["Updated"] = RecordLabels.Updated,
        ["LastUpdated"] = RecordLabels.Updated,
        ["UpdateTime"] = RecordLabels.Updated,
        ["Source"] = "来源",
        ["Sources"] = "来源",
        ["From"] = "来源",
        ["Author"] = Furniture,
        ["Editor"] = Furniture,
        ["Views"] = Furniture,
        ["Hits"] = Furniture,
        ["Font"] = Furniture,
        ["FontSize"] = Furniture,
        ["By"] = Furniture,
    };

    private static readonly HashSet<string> OfThePage =
    [
        "作者", "记者", "通讯员", "撰稿", "撰稿人", "撰文", "文", "图", "文图", "图文", "摄影", "摄", "编辑", "责任编辑", "责编", "网络编辑", "网站编辑", "本网编辑", "编审", "编发", "编校",
        "编排", "主编", "校对", "初审", "复审", "终审", "一审", "二审", "三审", "一校", "二校", "三校", "审核", "审核人", "审核员", "审稿", "审校", "审签", "审签人", "审批", "审发",
        "核稿", "签发", "签发人", "监制", "供稿", "供稿单位", "供稿人", "供稿部门", "投稿", "投稿单位", "信息员", "信息录入", "信息审核", "内容审核", "发布者", "发布人", "发布员", "发布账号",
        "录入", "录入者", "录入人", "录入员", "上传", "上传者", "上传人", "整理", "排版", "翻译", "采写", "值班编辑", "值班主任", "值班编委", "值班总编", "阅读", "阅读量", "阅读数", "阅读次数",
        "阅读人数", "浏览", "浏览量", "浏览数", "浏览次数", "浏览人数", "点击", "点击量", "点击数", "点击率", "点击次数", "点阅", "点阅数", "点阅次数", "点阅率", "访问", "访问量", "访问数",
        "访问次数", "查看", "查看次数", "人气", "热度", "评论", "评论数", "收藏", "点赞", "推荐", "下载次数", "阅览次数", "浏览人次", "点阅人次", "累计浏览", "字体", "字号", "字体大小", "文字大小",
        "字体显示", "字体颜色", "字级", "字型大小", "字型", "背景色", "背景颜色", "视力保护色", "保护视力色", "护眼色", "打印", "列印", "分享", "分享到", "分享至", "转发", "转发到", "扫码阅读",
        "语音播报", "朗读", "大小", "栏目", "频道", "网址", "属于", "所属", "类别",
    ];

    /// <summary>Returns the field that a label means, empty for what belongs to the page; null if it is not a byline label.</summary>
    public static string? FieldOf(string label)
    {
        var bare = RecordLabels.Bare(label);
        return RecordLabels.FieldOf(bare)
            ?? (
                Dates.Contains(bare) ? RecordLabels.PlainDate
                : OfThePage.Contains(bare) ? Furniture
                : English.GetValueOrDefault(bare));
    }

    /// <summary>Returns whether a label may begin inside a run of text: where elements touch, nothing separates 张三 from 来源.</summary>
    public static bool IsSure(string label) => label.Length >= 4 || label is "来源" or "來源" or "责编" or "責編" or "字体" or "字號" or "字号";
}
