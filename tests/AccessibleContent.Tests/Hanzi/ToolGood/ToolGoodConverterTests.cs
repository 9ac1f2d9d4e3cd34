using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Hanzi.ToolGood;

/// <summary>The ToolGood.Words adapter: what holds for every engine, and a list of everything that does not hold for this one.</summary>
public sealed class ToolGoodConverterTests
{
    private static readonly ToolGoodConverter ToolGood = ToolGoodConverter.Instance;

    [Fact]
    public void It_is_known_by_its_name_and_by_the_version_of_the_package()
    {
        Assert.Same(ToolGood, ConversionEngine.Find("toolgood")!.Converter);
        Assert.Equal(("toolgood", "3.1.0.2"), (ToolGood.Engine, ToolGood.Version));
    }

    [Fact]
    public void Every_difference_is_listed_and_every_listed_one_is_there() =>
        Snapshots.Verify("Hanzi/ToolGood", "differences", "tsv", Encoding.UTF8.GetBytes(ToolGoodDifferences.Text));

    [Fact]
    public void No_text_is_too_strange_and_the_same_text_always_comes_out_the_same() =>
        Gen.OneOf(HanziTexts.Any, HanziTexts.Named)
            .Sample(text =>
        Assert.All(HanScript.All, target => Assert.Equal(ToolGood.Convert(text, target), ToolGood.Convert(text, target))));

    [Fact]
    public void Lone_surrogates_come_through_in_their_order() => HanziTexts.Any.Sample(text => Assert.All(
        HanScript.All,
        target => Assert.Equal(HanziTexts.LoneSurrogates(text), HanziTexts.LoneSurrogates(ToolGood.Convert(text, target)))));

    [Fact]
    public void Characters_outside_the_ideographs_are_never_touched() => Gen.Char['\0', '\u2E7F'].Array[0, 200].Sample(characters =>
        Assert.All(HanScript.All, target => Assert.Equal(new string(characters), ToolGood.Convert(new string(characters), target))));

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        string[] alone = [.. DevelopmentSet.Sources.Select(text => ToolGood.Convert(text, HanScript.TraditionalTaiwan))];
        string[] together =
        [
            .. DevelopmentSet.Sources.AsParallel().AsOrdered().Select(text => ToolGood.Convert(text, HanScript.TraditionalTaiwan)),
        ];
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData("发布机构", "發佈機構")]
    [InlineData("信息公开", "信息公開")]
    [InlineData("司法程序里的文件", "司法程序裡的文件")]
    [InlineData("从全局高度优化多晶硅项目", "從全局高度優化多晶硅項目")]
    public void Taiwan_gets_its_characters_and_the_published_words(string published, string expected) =>
        Assert.Equal(expected, ToolGood.Convert(published, HanScript.TraditionalTaiwan));

    [Fact]
    public void Codes_stay_as_they_are_in_every_script()
    {
        var notice = Make.Markdown("根据兰政办发〔2024〕7号文件发布，见https://a.cn/发/b");
        notice = notice with { Metadata = notice.Metadata with { IndexNumber = "兰发/1" } };
        foreach (var rendition in Rendition.All.Where(one => one.Form == Form.Text))
        {
            var text = Encoding.UTF8.GetString(new Renderer(ToolGood).Render(notice, rendition));
            Assert.All(["兰政办发〔2024〕7号", "https://a.cn/", "兰发/1"], code => Assert.Contains(code, text, StringComparison.Ordinal));
        }
    }
}
