using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Records;

/// <summary>The labels that 政府信息公开 records use, each with the field it means.</summary>
internal static class RecordLabels
{
    /// <summary>The name of the date of publication.</summary>
    public const string Published = "发布日期";

    /// <summary>The names of a date in a line under the title: unlabelled, or labelled with no more than 日期.</summary>
    public const string BareDate = "标题下方的日期", PlainDate = "日期";

    /// <summary>The names of a date of publication after the body: labelled and unlabelled.</summary>
    public const string Behind = "正文之后的日期", BareBehind = "正文之后没有写明名称的日期";

    /// <summary>The name of the date of the last change.</summary>
    public const string Updated = "更新日期";

    /// <summary>The name of the date of issue: the authority's, which may differ from the page's.</summary>
    public const string Issued = "发文日期";

    // The first of a row is the field; the others are what sites call it. Traditional characters are folded before the lookup.
    private static readonly string[][] Names =
    [
        ["索引号", "信息索引号", "索引编号", "索引码", "信息索引", "信息索引码", "公开索引号", "政府信息索引号", "信息索取号", "索取号"],
        [
            "公开目录", "信息分类", "主题分类", "信息类别", "所属栏目", "公开类目", "组配分类", "所属分类", "信息所属分类", "主题类别", "所属类别", "所属主题", "分类", "公开分类", "目录分类", "信息类目",
            "文件分类", "公开类别",
        ],
        [
            "发布机构", "发文机关", "发文机构", "公开机构", "公开机关", "发布单位", "发布机关", "信息发布机构", "发文单位", "发布主体", "公开主体", "制发机关", "制发单位", "发文部门", "发布部门",
            "公开单位", "公开部门", "公开责任单位", "公开责任主体", "信息公开责任单位", "信息公开主体", "信息提供单位", "信息发布单位", "信息生成单位", "信息产生单位", "产生机构", "生成单位", "制定机关",
            "制作单位", "制作机关", "颁布单位", "颁布机构", "公布机关", "印发机关", "印发单位", "发文机关名称",
        ],
        [
            Published, "发布时间", "公开日期", "公开时间", "发表时间", "发表日期", "公布日期", "公布时间", "发稿时间", "发稿日期", "发送时间", "信息发布日期", "信息发布时间", "信息公开日期",
            "信息公开时间", "文章发布时间", "网站发布日期", "网站发布时间", "网上发布日期", "网上发布时间", "上网日期", "上网时间", "上线时间", "上线日期", "刊登日期", "刊登时间", "刊发日期", "刊发时间",
            "张贴日期", "张贴时间", "登载日期", "登载时间", "首次发布时间", "首次公开日期", "发布日", "公开日", "发帖时间", "发出日期", "挂网日期", "挂网时间", "发布于", "发表于", "刊登于",
        ],
        ["公开方式", "公开形式", "公开属性", "公开类型", "信息公开方式"],
        ["文号", "发文字号", "文件编号", "发文文号", "文件字号", "发布文号", "文件号", "公文号", "公文文号", "发文号", "发文编号", "文件文号", "公文字号", "文件号码", "文书号", "公文编号"],
        ["标题", "名称", "信息名称", "文件名称", "公文名称", "信息标题", "文件标题", "公文标题", "文章标题"],
        ["来源", "信息来源", "稿件来源", "文章来源", "新闻来源", "消息来源", "资料来源", "内容来源", "稿源", "来源单位", "信息来源单位", "来稿单位"],
        [Updated, "更新时间", "最后更新", "最后更新时间", "最后更新日期", "最近更新", "最近更新时间", "修改时间", "修改日期", "最后修改时间", "最后修改日期", "检视日期", "覆检日期"],
        ["成文日期", "成文时间"], ["生成日期", "生成时间", "信息生成日期", "信息生成时间", "产生日期"], [Issued, "发文时间"], ["印发日期", "印发时间"], ["签发日期", "签发时间"], ["登记日期"],
        ["公文种类", "文种", "公文类型", "文件种类", "文件类型"],
        ["施行日期"],
        ["实施日期", "实施时间"],
        ["生效日期", "生效时间"],
        ["废止日期", "废止时间"],
        ["失效日期", "失效时间", "终止日期"],
        ["有效期", "有效期限"],
        ["有效性", "是否有效"],
        ["效力状态", "效力"],
        ["主题词"],
        ["关键词", "关键字"],
        ["内容概述", "内容概要", "信息概述"],
        ["公开范围"],
        ["公开时限"],
        ["公开程序"],
        ["责任部门", "责任单位"],
        ["体裁分类", "体裁"],
        ["服务对象", "服务对象分类"],
        ["统一编号"], ["统一登记号", "登记号", "规范性文件统一编号", "规范性文件登记号"],
    ];

    private static readonly Dictionary<string, string> Known = Names
        .SelectMany(row => row.Select(label => KeyValuePair.Create(label, row[0])))
        .ToDictionary(StringComparer.Ordinal);

    // Everyday words, which count as labels only in the lines of a record.
    private static readonly HashSet<string> Everyday =
    [
        "标题", "名称", "来源", "分类", "体裁", "效力", "文种", "登记号", "关键词", "关键字", "责任单位", "责任部门", "有效期", "有效期限", "稿源",
    ];

    /// <summary>Returns the field that a label means, ignoring inner spaces and a trailing colon; null if it is not a label.</summary>
    public static string? FieldOf(string label) => label.Length > LongestWritten ? null : Known.GetValueOrDefault(Bare(label));

    /// <summary>Returns whether a text is a label that occurs only in a record or in a line about the page.</summary>
    public static bool IsTelling(string label) => FieldOf(label) is not null && !Everyday.Contains(Bare(label));

    /// <summary>Returns a label in the form used for lookup: without spaces, brackets and colon, in Simplified characters.</summary>
    public static string Bare(string label) =>
        LabelCharacters.Fold(
            string.Concat(label.Where(character => !char.IsWhiteSpace(character) && character != HeadMarks.Edge))
                .TrimEnd(':', '：')
                .Trim('【', '】', '[', ']', '〔', '〕'));

    // Longer text is the content of a cell, not a label.
    private const int LongestWritten = 60;
}
