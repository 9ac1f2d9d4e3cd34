using System.Text;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Tests.Renditions;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Tests.Store;

/// <summary>Words copied from a rendition find their notice, whatever script it is in.</summary>
public sealed class SearchFormsTests
{
    private const int WordLength = 4;

    private static readonly HanziEngine Layered = HanziEngine.Layered;

    public static TheoryData<string> Fixtures { get; } = [.. Sources.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_word_of_every_rendition_finds_its_notice(string source)
    {
        var notice = Sources.Read(source);
        var document = JsonWriter.Canonical(notice);
        Assert.All(HanScript.All.Where(script => script != HanScript.Simplified), script =>
        {
            List<string> lost = [];
            var converter = Layered.ForNotice(notice);
            _ = notice.MapWords(text =>
            {
                lost.AddRange(IsSearched(text, document, notice.Title)
                    ? Words(converter.Convert(text, script)).Where(word => !IsFound(word, document, notice.Title))
                    : []);
                return text;
            });
            Assert.Empty(lost);
        });
    }

    [Theory]
    [InlineData("沿着山路", "沿著")]
    [InlineData("账户台账", "帳戶")]
    [InlineData("账户台账", "台帳")]
    [InlineData("卫生检查", "衞生")]
    [InlineData("复核复查", "覆核")]
    [InlineData("行政复议", "行政覆議")]
    [InlineData("什么只有", "甚麼")]
    [InlineData("什么只有", "衹有")]
    [InlineData("年度计划", "計畫")]
    [InlineData("身份证", "身分證")]
    [InlineData("粘贴公告", "黏貼")]
    [InlineData("沿著山路", "沿着")]
    [InlineData("GPS账户", "gps帳")]
    public void A_form_of_another_script_or_region_finds_the_words(string text, string words) =>
        Assert.True(IsFound(words, JsonWriter.Canonical(Make.Markdown(text)), ""), Simplified(words));

    [Fact]
    public void Another_word_is_not_found() => Assert.False(IsFound("帳篷", JsonWriter.Canonical(Make.Markdown("账户")), ""));

    // The record is not searched.
    private static bool IsSearched(string text, byte[] document, string title) =>
        text.Length > 0 && (text == title || new SearchedWords(text).AreInDocument(document));

    private static bool IsFound(string words, byte[] document, string title)
    {
        var searched = new SearchedWords(Simplified(words));
        return searched.AreInDocument(document) || searched.AreIn(Encoding.UTF8.GetBytes(title));
    }

    private static string Simplified(string words) => Layered.Convert(words, HanScript.Simplified);

    private static IEnumerable<string> Words(string text) => Enumerable.Range(0, Math.Max(0, text.Length - WordLength + 1))
        .Select(start => text.Substring(start, WordLength))
        .Where(word => word.All(unit => unit is >= '\u4E00' and <= '\u9FFF'))
        .Distinct();
}
