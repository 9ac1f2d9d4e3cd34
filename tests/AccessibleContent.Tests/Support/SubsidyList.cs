using System.Globalization;
using System.Text;

namespace AccessibleContent.Tests.Support;

/// <summary>A generated page with a long table, such as a county's list of subsidy recipients: nobody would review so many rows.</summary>
internal static class SubsidyList
{
    /// <summary>Generates the page.</summary>
    public static byte[] Page(int rows)
    {
        var page = new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>示例县2024年耕地地力保护补贴公示</title>
            <meta name="ArticleTitle" content="示例县2024年耕地地力保护补贴公示"><meta name="PubDate" content="2024-06-18 09:00"><meta name="ColumnName" content="惠农补贴"></head>
            <body><p>索引号：examplenyj/2024-0000300</p>
            <div class="xxgk_content"><p>　　现将补贴发放情况予以公示,公示期7天。</p>
            <table border="1"><tr><td colspan="6"><b>补贴发放清册（单位：亩、元）</b></td></tr>
            <tr><td>序号</td><td>乡镇</td><td>户主</td><td>身份证号</td><td>面积</td><td>金额</td></tr>

            """);
        for (var row = 1; row <= rows; row++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{row}</td><td>示例镇</td><td>户{row:000}某</td><td>000000********{row:0000}</td><td>{row % 17}.{row % 10}</td><td>"
                + $"{row * 12.5m:#,##0.00}</td></tr>\n"
            );
        }

        page.Append("</table><p>公示电话:0000-6667777</p></div></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }
}
