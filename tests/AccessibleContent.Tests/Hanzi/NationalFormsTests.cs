using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>zh-Hant is written in the forms of 《通用规范汉字表》, and what is neither Simplified nor in them becomes so.</summary>
public sealed class NationalFormsTests
{
    private static readonly HanziEngine Layered = HanziEngine.Layered;
    private static readonly HanziEngine OpenCCForms = new("test", Layered.Sources, Layered.Rules, null, WordLists.Embedded);

    [Theory]
    [InlineData("群众", "群衆")]
    [InlineData("高峰", "高峰")]
    [InlineData("面粉", "麵粉")]
    [InlineData("面向", "面向")]
    [InlineData("床位", "床位")]
    [InlineData("吃饭", "吃飯")]
    [InlineData("炉灶", "爐竈")]
    [InlineData("刚才", "剛纔")]
    [InlineData("审核", "審核")]
    [InlineData("秘书", "秘書")]
    [InlineData("潮湿", "潮濕")]
    [InlineData("里面", "裏面")]
    [InlineData("热线", "熱綫")]
    [InlineData("说明", "説明")]
    [InlineData("为了", "爲了")]
    [InlineData("着力", "着力")]
    [InlineData("著名", "著名")]
    [InlineData("发布", "發布")]
    [InlineData("占用", "占用")]
    [InlineData("雇主", "雇主")]
    [InlineData("一周", "一周")]
    [InlineData("合并", "合并")]
    [InlineData("采取", "采取")]
    [InlineData("污染", "污染")]
    [InlineData("毁坏", "毁壞")]
    [InlineData("标志", "標志")]
    [InlineData("台风", "颱風")]
    [InlineData("平台", "平臺")]
    [InlineData("只有", "只有")]
    [InlineData("并且", "並且")]
    [InlineData("关于", "關於")]
    public void Each_word_is_in_the_forms_of_the_standard(string text, string expected) =>
        Assert.Equal(expected, Layered.Convert(text, HanScript.Traditional));

    [Theory]
    [InlineData("某淼、某喆", "某淼、某喆")]
    [InlineData("毕昇、仝某", "畢昇、仝某")]
    [InlineData("某钜", "某鉅")]
    [InlineData("艰巨", "艱巨")]
    public void A_character_that_the_standard_keeps_for_names_is_kept_where_the_text_has_it(string text, string expected) =>
        Assert.Equal(expected, Layered.Convert(text, HanScript.Traditional));

    [Fact]
    public void What_is_in_the_forms_of_the_standard_or_of_OpenCC_stays_from_then_on() => Assert.Empty(
        from source in DevelopmentSet.Sources
        let standard = HanziEngine.Exact.Convert(source, HanScript.Traditional)
        where HanziEngine.Exact.Convert(standard, HanScript.Traditional) == standard
        from once in new[] { source, standard }.Select(text => Layered.Convert(text, HanScript.Traditional))
        let twice = Layered.Convert(once, HanScript.Traditional)
        where twice != once
        select $"{once} -> {twice}");

    [Fact]
    public void Simplified_comes_back_from_the_forms_of_the_standard_as_from_those_of_OpenCC() => Assert.Empty(
        from source in DevelopmentSet.Sources
        let back = Layered.Convert(Layered.Convert(source, HanScript.Traditional), HanScript.Simplified)
        let fromTheOthers = Layered.Convert(OpenCCForms.Convert(source, HanScript.Traditional), HanScript.Simplified)
        where back != fromTheOthers
        select $"{fromTheOthers} -> {back}");

    [Fact]
    public void Each_engine_names_the_standard_of_a_script()
    {
        Assert.Equal("通用规范汉字表", Layered.Standard(HanScript.Traditional));
        Assert.Equal("OpenCC", HanziEngine.Exact.Standard(HanScript.Traditional));
        Assert.NotEqual(HanziEngine.Exact.Version, new HanziEngine("test", [], [], ScriptStandards.Official).Version);
    }
}
