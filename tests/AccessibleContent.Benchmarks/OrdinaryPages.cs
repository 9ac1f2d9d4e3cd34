using System.Globalization;
using System.Text;

namespace AccessibleContent.Benchmarks;

/// <summary>Pages like those of a county's site, with head, menus, record, article and footer; the same in every run.</summary>
internal static class OrdinaryPages
{
    // Menus and related links are most of the markup of such a page.
    private const int Menu = 120;
    private const int Related = 20;

    private static readonly string Around = string.Concat(
        Enumerable
            .Range(0, Menu)
            .Select(i => $"<li class=\"nav-item\"><a href=\"/channel/{i}/index.html\" target=\"_blank\">栏目{i}</a></li>\n"));

    private static readonly string Behind = string.Concat(
        Enumerable
            .Range(0, Related)
            .Select(i => $"<li><a href=\"/art/2024/{i}.html\">相关信息第{i}条</a><span>2024-06-{1 + i:00}</span></li>\n"));

    /// <summary>Returns a page.</summary>
    /// <param name="number">Its number, from which its 索引号 is made.</param>
    /// <param name="notices">The number of corpus notices in its article; one is 2 KB.</param>
    public static byte[] Make(int number, int notices = 1)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"关于做好第{number}号事项有关工作的通知");
        var page = new StringBuilder(
            $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{title}-示例县人民政府</title>\n<meta "
            + $"name=\"ArticleTitle\" content=\"{title}\">\n<meta name=\"PubDate\" content=\"2024-07-19 09:30\">\n<style>.nav li {{ float: "
            + $"left }}</style><script>var hits = 0;</script></head>\n<body><ul class=\"nav\">\n{Around}</ul>\n"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<table class=\"xxgk\"><tr><td>索引号</td><td>sl/2024-{number:0000000}</td><td>公开目录</td><td>通知公告</td></tr>\n<tr><td>发布机构</td><td>"
            + $"示例县人民政府办公室</td><td>发布日期</td><td>2024-07-19</td></tr></table>\n<h1>{title}</h1>\n<div class=\"article-content\" id=\"zoom\">"
            + $"\n"
        );
        for (var i = 0; i < notices; i++)
        {
            Article(page, number + i);
        }

        return Encoding.UTF8.GetBytes(
            page.Append(
                    CultureInfo.InvariantCulture,
                    $"</div>\n<div class=\"related\"><ul>\n{Behind}</ul></div>\n<div class=\"footer\">主办：示例县人民政府办公室</div></body></html>\n")
                .ToString());
    }

    private static void Article(StringBuilder page, int number)
    {
        var sentences = NoticeCorpus.Notices[number % NoticeCorpus.Notices.Length].Split('。', StringSplitOptions.RemoveEmptyEntries);
        foreach (var paragraph in sentences.Chunk(3))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p style=\"text-indent: 2em; line-height: 28pt\"><span style=\"font-family: 仿宋_GB2312; font-size: 16pt\">"
                + $"　　{string.Join('。', paragraph)}。</span></p>\n"
            );
        }

        // Every fifth has a table, every seventh a file.
        if (number % 5 == 0)
        {
            page.Append(
                "<table border=\"1\"><tr><th>序号</th><th>单位</th><th>数量</th></tr>\n"
                + string.Concat(Enumerable.Range(1, 20).Select(row => $"<tr><td>{row}</td><td>第{row}单位</td><td>{row * number}</td></tr>\n"))
                + "</table>\n"
            );
        }

        if (number % 7 == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>附件：<a href=\"/files/{number}.docx\">申请表{number}.docx</a></p>\n");
        }
    }
}
