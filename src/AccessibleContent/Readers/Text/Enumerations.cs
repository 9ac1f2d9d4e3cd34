namespace AccessibleContent.Readers.Text;

/// <summary>Han characters that are words of their own in a row: 年　月　日 of a form, 男　女 to choose from, 甲　乙　丙.</summary>
internal static class Enumerations
{
    private const string Dates = "年月日时分秒";

    private static readonly string[] Rows =
    [
        Dates, "一二三四五六七八九十百千万零〇两日", "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "东南西北中上下左右前后内外里",
        "大中小", "高中低", "男女", "是否", "有无", "对错", "省市区州县旗乡镇村街盟", "春夏秋冬", "优良中差", "金木水火土", "红橙黄绿青蓝紫黑白灰",
        "老中青少", "元角分", "长宽高", "正副", "東南西北中上下左右前後內外裡", "元厘角分", "年月週日時分秒",
    ];

    /// <summary>Returns whether characters are such a row: all of one kind, without repetition.</summary>
    public static bool Is(IReadOnlyCollection<string> letters) =>
        letters.Count > 1 && letters.Count <= 20 && letters.Distinct().Count() == letters.Count
        && Rows.Any(row => letters.All(letter => row.Contains(letter, StringComparison.Ordinal)));

    /// <summary>Returns whether both characters are placeholders of a date in a form.</summary>
    public static bool AreOfDate(string? one, string? other) =>
        one is not null
        && other is not null
        && Dates.Contains(one, StringComparison.Ordinal)
        && Dates.Contains(other, StringComparison.Ordinal);
}
