using System.Globalization;

namespace AccessibleContent.Fuzz;

/// <summary>The tokens that each format's reader looks for, and characters that often cause errors.</summary>
internal static class Tokens
{
    private static readonly string[] Characters =
    [
        "\0", "\u0001", "\u001b[2J", "\t", "\r", "\r\n", "\n", "\n\n", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028",
        "\u2066", "\u3000", "\ufeff", "\ufffd", "\ufffe", "\ufff0", "\U000e0041", " ", "     ", "兰", "𠮷", "𰻝", "⿰氵⿱", "〇", "发", "面", "里",
        "干", "后", "䶮", "⼀", "（", "）", "(", ")", "“", "”", "‘", "’", "「", "」", "《", "》", "〔", "〕", "。", "；", "！", "？", "……", "——", "、", "：",
        ":", ",", ".", "①", "㈠", "é", "e\u0301", "ﬁ", "İ", "ß", "👩‍👩‍👧", "\U0001f1e8\U0001f1f3", "अ", "ﷺ", "@", "a@b.cn", "http://",
        "https://example.gov.cn/a?b=1", "www.a.cn", "aaaaaaaaaaaaaaaa", "0", "1", "-1", "9999999999", "1e999", "NaN", "2147483648",
        "2024-07-19", "0001-01-01", "9999-12-31T23:59:59Z", "2024年7月19日", "二〇二四年七月十九日", "0001-01-01 00:00", "2024-02-30", "兰政办发〔2024〕7号",
        "GB/T 9704", "索引号：", "标题：", "发布日期：", "发布机构", "公开方式：主动公开", "点击：", "来源：", "字号：【大 中 小】", "附件：", "一、", "（一）", "1.", "第一章　总　则", "特此通知",
        "解读", "王　辉", "javascript:alert(1)", "data:text/html,x", "//", "///", "..", "%00", "%2F", "#", "?",
    ];

    private static readonly string[] Html =
    [
        "<p>", "</p>", "<br>", "<div>", "</div>", "<span>", "</span>", "<b>", "</b>", "<i></i>", "<em>", "<strong>", "<a href=\"a.pdf\">",
        "</a>", "<a href=javascript:x>", "<img src=a.png alt=\"图\">", "<ul>", "<li>", "</ul>", "<ol start=3>", "<dl>", "<dt>", "<dd>",
        "<table>", "</table>", "<tr>", "<td>", "<td colspan=100>", "<td rowspan=1000>", "<th>", "<thead>", "<tbody>", "<caption>", "<h1>",
        "</h1>", "<h3>", "<h6>", "<blockquote>", "<pre>", "<code>", "<!--", "-->", "<!-- x -->", "<![CDATA[", "]]>", "<?xml ?>", "<script>",
        "</script>", "<style>", "</style>", "<meta charset=gbk>", "<meta name=\"ArticleTitle\" content=\"",
        "<meta name=\"PubDate\" content=\"", "<base href=\"//\">", "<template>", "<svg>", "<math><mtext>", "<select><option>", "<noscript>",
        "<iframe>", "<form>", "<input>", "<frameset>", "<plaintext>", "<textarea>", "<title>", "<p style=\"display:none\">",
        "<p style='mso-list:l0'>", "<o:p>", "<font>", "<center>", "<ruby>", "<rt>", "<details>", "<sub>", "<sup>", "<nobr>", "<button>",
        "<article>", "<main>", "<div class=\"content\">", "<div id=zoom>", "&#0;", "&#x10ffff;", "&lt;", "&amp;", "&nbsp;", "&notin", "&",
        "\"", "'", "<", ">", "/>", "=",
    ];

    private static readonly string[] Markdown =
    [
        "---\n", "...\n", "# ", "## ", "###### ", "- ", "* ", "+ ", "1. ", "0) ", "999999999. ", "> ", "    ", "  \n", "\\\n", "```\n",
        "~~~\n", "`", "``", "*", "**", "***", "_", "__", "[", "](", "](a.pdf)", "][", "]: ", "[a]: b\n", "![", "![a](b)", "[a](", "[a][b]",
        "<", ">", "<br>", "<!--", "-->", "<?", "<![CDATA[", "<a@b.c>", "<http://a>", "&amp;", "&#0;", "&", "|", "| a | b |\n",
        "|---|---|\n", "|:-:|\n", "===\n", "---", "***\n", "\\", "\n", "\n\n", "title: ", "title: [", "{a: ", "{", "}", "[", "]", ", ",
        "- - - ", "? ", ": ", "~: a\n", "null: b\n", "&a ", "*a", "!!binary ", "!<x> ", "|\n", ">-\n", "\"", "'", "\\UFFFFFFFF", "\\x00",
        "<<: *a\n", "%YAML 1.1\n", "@", "`", "indexNumber: ", "publishedOn: ", "publishedAt: ", "disclosure: ", "documentNumber: ",
    ];

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\u202e", "\\n", "null", "true", "false", "0", "-0", "1.5",
        "1e999", "9223372036854775808", "{}", "[]", "\"\"", "//", "\"type\":\"paragraph\"", "\"text\":\"", "\"inlines\":[",
        "{\"type\":\"paragraph\",\"text\":\"甲。乙。\"},", "{\"type\":\"heading\",\"level\":3,\"text\":\"一、总则\"},",
        "{\"type\":\"list\",\"ordered\":true,\"start\":1000000,\"items\":[{\"blocks\":[", "{\"type\":\"quotation\",\"blocks\":[", "]},",
        "]}]},", "{\"type\":\"image\",\"src\":\"a.png\",\"text\":\"图\"},",
        "{\"type\":\"attachment\",\"text\":\"附件\",\"href\":\"a.pdf\",\"size\":9223372036854775807},",
        "{\"type\":\"table\",\"headerRows\":1,\"rows\":[{\"cells\":[{\"text\":\"甲\",\"columnSpan\":1000}]},{\"cells\":[{\"text\":\"乙\","
        + "\"rowSpan\":1000}]}]},",
        "{\"text\":\"甲\",\"columnSpan\":1000},", "{\"cells\":[", "{\"type\":\"break\"},", "{\"type\":\"strong\",\"inlines\":[",
        "{\"type\":\"link\",\"href\":\"a\",\"inlines\":[", "{\"type\":\"code\",\"text\":\" \"},", "{\"type\":\"text\",\"text\":\"，\"},",
        "\"metadata\":{", "\"indexNumber\":\"a/1\",", "\"publishedOn\":\"0001-01-01\",", "\"publishedAt\":\"9999-12-31T23:59:59Z\",",
        "\"correction\":{", "\"title\":",
    ];

    /// <summary>Returns the tokens of a format, by its first extension, and the characters common to all.</summary>
    public static IReadOnlyList<string> Of(string extension) => extension switch
    {
        "html" => [.. Html, .. Html, .. Characters],
        "md" => [.. Markdown, .. Markdown, .. Html[..20], .. Characters],
        "json" => [.. Json, .. Json, .. Characters],
        "txt" => Characters,
        _ => throw new ArgumentOutOfRangeException(
            nameof(extension),
            extension,
            string.Create(CultureInfo.InvariantCulture, $"There are no tokens of the format {extension}.")),
    };
}
