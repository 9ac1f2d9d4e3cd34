namespace AccessibleContent.Readers;

/// <summary>The labels that 政府信息公开 records use, each with the field it means.</summary>
internal static class RecordLabels
{
    // The first of a row is the field; the others are what sites call it.
    private static readonly string[][] Names =
    [
        ["索引号", "信息索引号", "索引编号", "索引號"],
        ["公开目录", "信息分类", "主题分类", "信息类别", "所属栏目", "公开类目", "公開目錄", "主題分類"],
        ["发布机构", "发文机关", "发文机构", "公开机构", "公开机关", "发布单位", "发布机关", "信息发布机构", "發布機構", "發文機關", "發布單位"],
        ["发布日期", "发布时间", "公开日期", "公开时间", "發布日期", "公開日期"],
        ["公开方式", "公开形式", "公开属性", "公開方式"],
        ["文号", "发文字号", "文件编号", "发文文号", "文件字号", "发布文号", "文號", "發文字號"],
        ["标题", "名称", "信息名称", "文件名称", "標題", "名稱"],
        ["来源", "信息来源", "稿件来源", "來源"],
        ["成文日期", "生成日期"], ["发文日期"], ["签发日期"], ["公文种类", "文种"], ["施行日期"], ["实施日期"], ["生效日期"], ["废止日期"], ["失效日期"], ["有效期"], ["有效性"], ["效力状态"],
        ["主题词"], ["关键词"], ["内容概述"], ["公开范围"], ["公开时限"], ["公开程序"], ["责任部门"], ["体裁分类"], ["服务对象"],
        ["统一编号"], ["统一登记号"],
    ];

    private static readonly Dictionary<string, string> Known = Names
        .SelectMany(row => row.Select(label => KeyValuePair.Create(label, row[0])))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Gives the field that a label means, spaces inside it and a colon behind it apart; null where it is no label.</summary>
    public static string? FieldOf(string label)
    {
        var bare = string.Concat(label.Where(character => !char.IsWhiteSpace(character))).TrimEnd(':', '：').Trim('【', '】', '[', ']');
        return Known.GetValueOrDefault(bare);
    }
}
