using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Pages cut, doubled, shuffled and nested: the reader never throws, and nothing executable appears in any form.</summary>
public sealed class HtmlFuzzTests
{
    private const string Dangerous =
        "script,style,link,meta,base,iframe,frame,object,embed,applet,form,input,select,textarea,button,svg,math,video,audio,[style]";

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=javascript:alert(1)>x</a>", "<iframe srcdoc='<p>x'>",
        "<form><input name=a>", "<svg onload=alert(1)>", "<style>p{}</style>", "<p style=position:fixed>", "</div>", "</table>",
        "<table><tr><td>", "<td colspan=9 rowspan=9>", "<ul><li>", "<b><i>", "</p>", "<!--", "-->", "<![CDATA[", "<select><option>",
        "<template>", "<math><mtext>", "<h2>", "<br>", "&#0;", "&lt;script&gt;", "\"", "'", ">", "<",
    ];

    private static readonly byte[][] Originals = [.. Sources.Html.Values.Where(page => page.Length < 20_000)];

    private static readonly Gen<byte[]> Pages =
        from page in Gen.Int[0, Originals.Length - 1].Select(index => Originals[index])
        from changes in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20_000], Gen.Int[0, 20_000], Gen.Int[0, Pieces.Length - 1]).Array[1, 8]
        select changes.Aggregate(page, (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3, Pieces[change.Item4]));

    [Fact]
    public void No_mutated_page_breaks_the_reader_or_brings_anything_through() => Pages.Sample(
        page =>
        {
            if (HtmlReader.Read(page, "a").Notice is not { } notice)
            {
                return;
            }

            foreach (var rendition in new[] { "zh-Hans.standard.html", "zh-Hant.elder.html" })
            {
                var body = new HtmlParser().ParseDocument(Make.Text(notice, rendition)).Body!;
                Assert.Empty(body.QuerySelectorAll(Dangerous).Select(element => element.OuterHtml));
                Assert.DoesNotContain(Addresses(body), RunsOrCarries);
                Assert.DoesNotContain(
                    body.QuerySelectorAll("*"),
                    element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                );
            }

            Assert.NotNull(JsonReader.Read(Make.Text(notice, "zh-Hans.standard.json"), "a").Notice);
            Assert.EndsWith("（完）\n", Make.Text(notice, "zh-Hans.elder.text"), StringComparison.Ordinal);
        },
        iter: 400,
        threads: 1);

    private static IEnumerable<string> Addresses(IElement body) =>
        body.QuerySelectorAll("[href],[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "");

    // As a browser parses a scheme (WHATWG URL, 4.4): ignoring case, past controls and spaces.
    private static bool RunsOrCarries(string address)
    {
        var bare = string.Concat(address.Where(character => character > ' '));
        return new[] { "javascript:", "vbscript:", "data:" }.Any(scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Change(byte[] page, int kind, int first, int second, string piece)
    {
        var (from, to) = (Math.Min(first, second) % (page.Length + 1), Math.Max(first, second) % (page.Length + 1));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        return kind switch
        {
            0 => [.. page[..from], .. page[to..]],
            1 => [.. page[..to], .. page[from..to], .. page[to..]],
            2 => [.. page[..from], .. Encoding.UTF8.GetBytes(piece), .. page[from..]],
            3 => [.. page[..from], .. page[from..to].Reverse(), .. page[to..]],
            4 => [.. page[..from], .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 40))), .. page[from..]],
            _ => page[..to],
        };
    }
}
