using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using AccessibleContent.Writers.Regions;

namespace AccessibleContent.Tests.Writers.Regions;

/// <summary>No string of ours says to readers in Taiwan and Hong Kong what only the mainland says.</summary>
public sealed class OwnStringsTests
{
    // OpenCC has other words for these, for programmers or in narrower senses; readers in Taiwan say them too.
    private static readonly string[] AlsoSaidInTaiwan =
        ["地址", "查看", "聲明", "類型", "權限", "查找", "數字", "代碼", "參數", "項目", "消息"];

    public static TheoryData<string> Regions { get; } = RegionalTermsTests.Regions;

    [Theory]
    [MemberData(nameof(Regions))]
    public void No_string_keeps_a_term_of_the_table(string tag)
    {
        var script = HanScript.Find(tag)!;
        var mainland = MainlandTerms.Of(script);
        Assert.All(OwnStrings.All(), one => Assert.Empty(mainland.In(Make.Renderer.ConvertOwn(one.Words, script))));
    }

    [Fact]
    public void No_string_keeps_a_term_that_OpenCC_knows_to_be_another_in_Taiwan()
    {
        var script = HanScript.TraditionalTaiwan;
        var words = HanziData.TwPhrases;
        var keys = words.Entries
            .Select(entry => words.Key(entry).ToString())
            .Where(key => key.Length > 1)
            .Except(AlsoSaidInTaiwan)
            .ToList();
        var regional = RegionalTerms.Of(script)!.All.Values.ToList();
        Assert.All(OwnStrings.All(), one =>
        {
            var text = MainlandTerms.Without(regional, Make.Renderer.ConvertOwn(one.Words, script));
            Assert.DoesNotContain(keys, key => text.Contains(key, StringComparison.Ordinal));
        });
    }
}
