using System.Globalization;
using AccessibleContent.EndToEnd.Hanzi;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>
/// Notices for the website under test: the seeds, the fixture with every kind of block, and enough others for several pages.
/// </summary>
internal static class SiteNotices
{
    private static readonly string[] Titles =
    [
        "关于金雀山路部分路段停水的通知",
        "关于公开征求《兰山区养老服务设施布局规划（征求意见稿）》意见的公告",
        "关于发放2025年高龄津贴的通知",
        "关于调整社区便民服务中心工作时间的通知",
        "关于组织开展老年人免费健康体检的通知",
    ];

    private const string Wide =
        """
        ---
        title: 2025年城乡居民最低生活保障资金发放情况公示
        indexNumber: site/2025-0000900
        publisher: 兰山区民政局
        catalog: 财政信息
        publishedOn: 2025-12-05
        ---

        现将2025年11月城乡居民最低生活保障资金发放情况公示如下，公示期为2025年12月5日至12月11日。

        | 镇街 | 城市户数 | 城市人数 | 农村户数 | 农村人数 | 发放金额（元） |
        | --- | --- | --- | --- | --- | --- |
        | 金雀山街道 | 128 | 203 | 16 | 25 | 186,420 |
        | 枣园镇 | 11 | 18 | 342 | 517 | 301,776 |

        - [各镇街发放明细表](files/detail.xlsx)
        """;

    private const string Long =
        """
        ---
        title: 关于调整各镇街便民服务中心冬季服务时间的通告
        indexNumber: site/2025-0000901
        documentNumber: 兰政通〔2025〕3号
        publisher: 兰山区人民政府办公室
        catalog: 通知公告
        publishedOn: 2025-11-20
        disclosure: 主动公开
        ---

        为方便群众冬季办事，自2025年12月1日起调整各镇街便民服务中心的服务时间。请您在下表所列的时间内前往；行动不便的老年人、残疾人可以电话预约上门办理，咨询电话12345。

        ## 一、服务时间

        | 镇街 | 工作日 | 周六 |
        | --- | --- | --- |
        | 兰山街道 | 8:30—12:00，13:00—17:00 | 9:00—12:00 |
        | 银雀山街道 | 8:30—12:00，13:00—17:00 | 9:00—12:00 |
        | 金雀山街道 | 8:30—12:00，13:00—17:00 | 9:00—12:00 |
        | 柳青街道 | 8:30—12:00，13:00—17:00 | 不办公 |
        | 枣园镇 | 8:30—12:00，13:00—16:30 | 不办公 |
        | 半程镇 | 8:30—12:00，13:00—16:30 | 不办公 |
        | 义堂镇 | 8:30—12:00，13:00—16:30 | 9:00—12:00 |
        | 白沙埠镇 | 8:30—12:00，13:00—16:30 | 不办公 |
        | 汪沟镇 | 8:30—12:00，13:00—16:30 | 不办公 |
        | 方城镇 | 8:30—12:00，13:00—16:30 | 不办公 |
        | 李官镇 | 8:30—12:00，13:00—16:30 | 不办公 |

        ## 二、办理地点

        ![兰山街道便民服务中心的位置：金雀山路中段路北，公交站对面](/assets/icon.svg)

        1. 各镇街便民服务中心一楼大厅；
        2. 区政务服务中心（可以办理全部镇街的事项），网址 https://www.example.gov.cn/zwfw/index.html?from=notice&area=371302 。

        - [各镇街便民服务中心地址和电话一览表](files/list.xlsx)
        - [上门服务预约申请表](files/visit.docx)
        """;

    // An official title of 126 characters, as offices write them when they pass on what they were sent.
    private const string LongTitled =
        """
        ---
        title: 示例区人民政府办公室关于转发《关于进一步优化支付服务提升支付便利性、切实解决老年人运用智能技术困难、推动公共服务适老化改造和信息无障碍建设若干措施的通知》并做好2026年度城乡居民基本医疗保险、基本养老保险参保缴费及高龄津贴发放有关工作的通知
        indexNumber: site/2025-0000903
        publisher: 示例区人民政府办公室、示例区民政局、示例区医疗保障局、示例区人力资源和社会保障局
        catalog: 政策文件
        publishedOn: 2025-11-21
        disclosure: 主动公开
        ---

        各镇人民政府、街道办事处，区政府各部门、各直属单位：

        现将通知转发给你们，请认真贯彻执行。
        """;

    // Names of columns in two rows, a value over several rows, and a sum under them.
    private static string Merged => $"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>高龄津贴发放对象名单公示</title></head><body>
        <h1>高龄津贴发放对象名单公示</h1><p>索引号：site/2025-0000902</p><p>发布机构：兰山区民政局</p><p>发布日期：2023-01-09</p><div id="zoom">
        <p>现将高龄津贴发放对象名单公示如下，公示期7天。监督电话：0539-8186000。</p>
        <table><caption>高龄津贴发放对象名单</caption><thead><tr><th rowspan="2">序号</th><th rowspan="2">姓名</th><th colspan="3">基本情况</th><th
        colspan="3">发放情况</th></tr><tr><th>镇街</th><th>年龄</th><th>类别</th><th>人数</th><th>金额（元）</th><th>起发月份</th></tr></thead><tbody>
        {string.Concat(Enumerable.Range(1, 60).Select(Row))}</tbody>
        <tfoot><tr><td colspan="5">合计</td><td>180</td><td>81060.00</td><td></td></tr></tfoot></table></div></body></html>
        """;

    private const string Chapters =
        """
        ---
        title: 兰山区城市公园管理办法
        indexNumber: site/2025-0000904
        publisher: 兰山区人民政府办公室
        catalog: 政策文件
        publishedOn: 2025-10-20
        ---

        《兰山区城市公园管理办法》已经区政府常务会议通过，现予公布。

        ## 第一章　总则

        为了加强城市公园管理，方便群众游览，制定本办法。

        ## 第二章　开放

        公园每天5:00至22:00免费开放。

        ## 第三章　管理

        区城市管理局负责公园的日常管理。

        ## 第四章　附则

        本办法自2025年11月1日起施行。
        """;

    /// <summary>Gets the notice that is corrected after publication.</summary>
    public static string Corrected =>
        Long.Replace(
            "柳青街道 | 8:30—12:00，13:00—17:00 | 不办公", "柳青街道 | 8:30—12:00，13:00—17:00 | 9:00—12:00",
            StringComparison.Ordinal);

    /// <summary>Writes them all into a folder.</summary>
    public static async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var everyKind = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/AccessibleContent.Tests/Fixtures/every-kind.md"));

        // A picture of the site's own, so that none is missing when the page is displayed.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "every-kind.md"),
            everyKind.Replace("images/flow.png", "/assets/icon.svg", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "wide.md"), Wide);
        await File.WriteAllTextAsync(Path.Combine(folder, "long.md"), Long);
        await File.WriteAllTextAsync(Path.Combine(folder, "titled.md"), LongTitled);
        await File.WriteAllTextAsync(Path.Combine(folder, "merged.html"), Merged);
        await File.WriteAllTextAsync(Path.Combine(folder, "chapters.md"), Chapters);
        for (var number = 1; number <= 42; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"n{number}.md")), Text(number));
        }
    }

    private static string Row(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        <tr><td>{number}</td><td>刘某{"明华"[number % 2]}</td>{(number % 4 == 1 ? "<td rowspan=\"4\">银雀山街道</td>" : "")}
        <td>{60 + (number % 40)}</td><td>城市</td><td>3</td><td>{1000 + (number * 7)}.00</td><td>2025年{1 + (number % 12)}月</td></tr>
        """);

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: {Titles[number % Titles.Length]}（第{number}号）
        indexNumber: site/2025-{number:0000000}
        publisher: 兰山区水利局
        catalog: {(number % 2 == 0 ? "通知公告" : "规划计划")}
        publishedOn: 2025-{(number % 12) + 1:00}-15
        ---

        停水时间为7月20日9:30—17:00，涉及3个社区，咨询电话0539-8186000。
        """);
}
