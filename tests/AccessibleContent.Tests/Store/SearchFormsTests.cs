using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using AccessibleContent.Search;
using AccessibleContent.Tests.Renditions;

namespace AccessibleContent.Tests.Store;

/// <summary>Words copied from a rendition find their notice, whatever script it is in.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchFormsTests
{
    private static readonly int[] WordLengths = [2, 3, 4];

    private static readonly HanziEngine Layered = HanziEngine.Layered;

    public static TheoryData<string> Fixtures { get; } = [.. Sources.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_word_of_every_rendition_finds_its_notice(string source)
    {
        var notice = Sources.Read(source);
        var searched = Searched(notice);
        Assert.All(HanScript.All.Where(script => script != HanScript.Simplified), script =>
        {
            List<string> lost = [];
            var converter = Layered.ForNotice(notice);
            _ = notice.MapWords(text =>
            {
                lost.AddRange(Words(converter.Convert(text, script)).Where(word => !IsIn(word, searched)));
                return text;
            });
            Assert.Empty(lost);
        });
    }

    // Not a word with a character beyond U+FFFF on the way back (噁, 鏚): the fold goes by UTF-16 units.
    [Fact]
    public void Every_part_of_every_simplified_word_of_the_dictionaries_is_found_in_it()
    {
        var keys = new[] { HanziData.StPhrases, HanziData.TgPhrases }
            .SelectMany(lexicon => lexicon.Entries.Select(entry => lexicon.Key(entry).ToString()))
            .Where(key => key.All(unit => unit is >= '\u4E00' and <= '\u9FFF' && Simplified($"{unit}")[0] == unit))
            .Distinct();
        Assert.Empty(HanScript.All.SelectMany(script => keys.SelectMany(key => Words(Layered.Convert(key, script), 1)
            .Where(word => !IsIn(word, key) && !Simplified(word).Any(char.IsSurrogate))
            .Select(word => $"{key} {word}"))));
    }

    [Theory]
    [InlineData("苏醒", "甦")]
    [InlineData("上链", "鍊")]
    [InlineData("干卦", "乾卦")]
    [InlineData("乾隆", "乾")]
    [InlineData("一周", "一週")]
    [InlineData("标签", "標籤")]
    [InlineData("尽快", "儘快")]
    [InlineData("秘书", "祕書")]
    [InlineData("烟草", "菸草")]
    [InlineData("污水", "汙水")]
    [InlineData("湿地", "溼地")]
    [InlineData("公布", "公佈")]
    [InlineData("销毁", "銷燬")]
    [InlineData("雇主", "僱主")]
    [InlineData("桥梁", "橋樑")]
    [InlineData("群众", "羣眾")]
    [InlineData("才有", "纔有")]
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
        Assert.True(IsIn(words, Searched(Make.Markdown(text))), SearchText.Fold(words));

    [Fact]
    public void Another_word_is_not_found() => Assert.False(IsIn("帳篷", Searched(Make.Markdown("账户"))));

    private static string Searched(Notice notice)
    {
        var fields = SearchFields.Of(notice);
        return string.Join('\n', fields.Facts.Concat(fields.Body).Prepend(fields.Title));
    }

    private static string Simplified(string words) => Layered.Convert(words, HanScript.Simplified);

    private static bool IsIn(string words, string text) =>
        SearchText.Fold(text).Contains(SearchText.Fold(words), StringComparison.Ordinal);

    private static IEnumerable<string> Words(string text, params int[] others) => WordLengths.Concat(others)
        .SelectMany(length => Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(start => text.Substring(start, length)))
        .Where(word => word.All(unit => unit is >= '\u4E00' and <= '\u9FFF'))
        .Distinct();
}
