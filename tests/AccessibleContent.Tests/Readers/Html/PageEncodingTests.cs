using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Pages in the encodings before UTF-8: every character of names is decoded as itself.</summary>
public sealed class PageEncodingTests
{
    [Theory]
    [InlineData("big5")]
    [InlineData("Big5-HKSCS")]
    [InlineData("x-x-big5")]
    [InlineData("cn-big5")]
    [InlineData(null)]
    [InlineData("utf-8")]
    public void Big5_is_read_with_the_Hong_Kong_supplement(string? label)
    {
        var reading = HtmlReader.Read(HongKongPage(label), "page");
        Assert.Contains("𠝹", PlainWords.Of(reading.Notice!), StringComparison.Ordinal);
        Assert.Contains("埗", PlainWords.Of(reading.Notice!), StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Remarks, remark => remark.Rule.Name == "private-use-character");
    }

    [Theory]
    [InlineData("8840", "㇀")]
    [InlineData("8862", "Ê̄")]
    [InlineData("8864", "Ê̌")]
    [InlineData("88A3", "ê̄")]
    [InlineData("88A5", "ê̌")]
    [InlineData("8740", "䏰")]
    [InlineData("FEFE", "秔")]
    [InlineData("A440", "一")]
    [InlineData("F9D5", "龘")]
    [InlineData("A15A3C", "╴<")]
    [InlineData("813C62", "\uFFFD<b")]
    [InlineData("8140", "\uFFFD@")]
    [InlineData("81FF41", "\uFFFDA")]
    [InlineData("41FF80A4", "A\uFFFD\uFFFD\uFFFD")]
    public void Bytes_are_what_browsers_make_of_them(string bytes, string text) =>
        Assert.Equal(text, Big5.Decode(Convert.FromHexString(bytes)));

    [Fact]
    public void Every_character_of_the_index_has_a_place_and_none_is_of_private_use()
    {
        var all = Enumerable
            .Range(0x81, 0x7E)
            .SelectMany(lead => Enumerable.Range(0x40, 0xBF).Select(trail => Big5.Decode([(byte)lead, (byte)trail])))
            .Where(text => !text.Contains('\uFFFD', StringComparison.Ordinal))
            .ToList();
        Assert.Equal(18_590 + 4, all.Count);
        Assert.DoesNotContain(
            all,
            text => text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.PrivateUse));
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("gbk")]
    [InlineData("gb18030")]
    public void What_GB18030_moved_out_of_the_private_use_area_is_read_so(string label)
    {
        byte[] page =
        [
            .. Encoding.ASCII.GetBytes($"<html><head><meta charset={label}><title>t</title></head><body><h1>"),
            0xCD, 0xA3, 0xCB, 0xAE, 0xCD, 0xA8, 0xD6, 0xAA,
            .. Encoding.ASCII.GetBytes("</h1><p>2024-03-05</p><div id=zoom><p>"),
            0xFE, 0x59, 0xA8, 0xBC, 0xA6, 0xD9,
            .. Encoding.ASCII.GetBytes("</p></div></body></html>"),
        ];
        Assert.Equal("\u9FB4\u1E3F\uFE10", PlainWords.Of(Assert.Single(HtmlReader.Read(page, "page").Notice!.Blocks)));
    }

    private static byte[] HongKongPage(string? label)
    {
        var text =
            $"<html><head>{(label is null ? "" : $"<meta charset={label}>")}<title>安排</title></head><body><h1>停水安排</h1><p>發布日期：2024-03-05</"
            + $"p><div id=zoom><p>職員會到深水1、2檢查，請居民預先儲水。有關安排如有更改，當局會另行通知。</p></div></body></html>";
        var bytes = CodePagesEncodingProvider
            .Instance.GetEncoding(950)!
            .GetBytes(text.Replace("水1", "水\u0001", StringComparison.Ordinal).Replace("2檢", "\u0002檢", StringComparison.Ordinal));
        return [.. bytes.SelectMany(one => one switch { 1 => (byte[])[0x96, 0xF5], 2 => [0x9B, 0xD0], _ => [one] })];
    }
}
