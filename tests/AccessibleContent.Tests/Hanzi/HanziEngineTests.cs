using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>What outranks OpenCC's entries, and what must not follow from it.</summary>
public sealed class HanziEngineTests
{
    [Fact]
    public void An_entry_of_ours_outranks_the_one_OpenCC_has_for_the_same_word()
    {
        Assert.Equal("新徵程", HanziEngine.Exact.Convert("新征程", HanScript.Traditional));
        Assert.Equal("新征程", With(Entry("新征程", "新征程")).Convert("新征程", HanScript.Traditional));
    }

    [Fact]
    public void The_longest_word_decides_whoever_has_it()
    {
        var engine = With(Entry("头发", "頭發"));
        Assert.Equal("頭發", engine.Convert("头发", HanScript.Traditional));
        Assert.Equal("頭髮花白", With(Entry("头发", "頭發"), Entry("头发花白", "頭髮花白")).Convert("头发花白", HanScript.Traditional));
    }

    [Fact]
    public void A_word_keeps_a_phrase_from_matching_across_its_border()
    {
        Assert.Equal("牽頭髮布", HanziEngine.Exact.Convert("牵头发布", HanScript.Traditional));
        Assert.Equal("牽頭發佈", With(Entry("牵头", "牽頭")).Convert("牵头发布", HanScript.Traditional));
    }

    [Fact]
    public void An_entry_for_all_Traditional_scripts_gets_the_glyphs_of_the_region()
    {
        var engine = With(Entry("某里村", "某裏村"));
        Assert.Equal("某裏村", engine.Convert("某里村", HanScript.Traditional));
        Assert.Equal("某裡村", engine.Convert("某里村", HanScript.TraditionalTaiwan));
        Assert.Equal("某里村", engine.Convert("某里村", HanScript.Simplified));
    }

    [Fact]
    public void The_exact_engine_converts_its_own_forms_again_as_OpenCC_does() =>
        Assert.Equal("么麼", HanziEngine.Exact.Convert("幺麼", HanScript.TraditionalTaiwan));

    [Fact]
    public void An_entry_for_one_script_is_final_there_and_absent_elsewhere()
    {
        var engine = new HanziEngine("test", [new HanziSource("terms", [Entry("某里村", "某里村")], HanScript.TraditionalTaiwan)], []);
        Assert.Equal("某里村", engine.Convert("某里村", HanScript.TraditionalTaiwan));
        Assert.Equal("某裏村", engine.Convert("某里村", HanScript.TraditionalHongKong));
    }

    [Fact]
    public void A_single_character_can_be_an_entry_and_its_value_longer() =>
        Assert.Equal("公曆號", With(Entry("历", "曆"), Entry("㈱", "號")).Convert("公历㈱", HanScript.Traditional));

    [Fact]
    public void An_earlier_source_outranks_a_later_one_and_With_replaces_by_name()
    {
        var engine = With(Entry("某词", "甲")).With(new HanziSource("site", [Entry("某词", "乙")]));
        Assert.Equal("乙", engine.Convert("某词", HanScript.Traditional));
        Assert.Equal("丙", engine.With(new HanziSource("site", [Entry("某词", "丙")])).Convert("某词", HanScript.Traditional));
        Assert.Equal("甲", engine.With(new HanziSource("site", [])).Convert("某词", HanScript.Traditional));
    }

    [Fact]
    public void A_rule_decides_its_character_within_a_word_too_and_leaves_the_others()
    {
        var overlay = new HanziSource("overlay", [Entry("范某围", "範某圍")]);
        Assert.Equal("這范某圍", new HanziEngine("test", [overlay], [new SurnameBeforeMou()]).Convert("这范某围", HanScript.Traditional));
    }

    [Fact]
    public void A_rule_finds_its_character_behind_a_word_that_became_longer()
    {
        var longer = new HanziSource("overlay", [Entry("㈱", "株式會社"), Entry("甲乙", "丙")]);
        var engine = new HanziEngine("test", [longer], [new SurnameBeforeMou()]);
        Assert.Equal("株式會社范某丙范某", engine.Convert("㈱范某甲乙范某", HanScript.Traditional));
    }

    [Fact]
    public void A_rule_finds_its_character_wherever_a_word_that_holds_it_stands()
    {
        var engine = new HanziEngine("test", [new HanziSource("overlay", [Entry("乙丙范某丁", "乙丙範某丁")])], [new SurnameBeforeMou()]);
        Assert.All(Enumerable.Range(0, 130), place =>
            Assert.Equal(new string('甲', place) + "乙丙范某丁", engine.Convert(new string('甲', place) + "乙丙范某丁", HanScript.Traditional)));
    }

    [Theory]
    [InlineData("范某")]
    [InlineData("范")]
    public void A_term_of_the_site_outranks_a_rule(string key)
    {
        var engine = new HanziEngine("test", [], [new SurnameBeforeMou()]).With(SiteTerms.Of([Entry(key, key.Replace('范', '範'))]));
        Assert.Equal("範某", engine.Convert("范某", HanScript.Traditional));
        Assert.Equal(SiteTerms.Name, engine.Trace("范某", HanScript.Traditional)[0].Origin);
    }

    [Fact]
    public void The_version_tells_what_stands_above_OpenCC()
    {
        Assert.Equal("opencc-1.4.2", HanziEngine.Exact.Version);
        Assert.NotEqual(HanziEngine.Exact.Version, With(Entry("某词", "甲")).Version);
        Assert.NotEqual(With(Entry("某词", "乙")).Version, With(Entry("某词", "甲")).Version);
        Assert.Equal(With(Entry("某词", "甲")).Version, With(Entry("某词", "甲")).Version);
    }

    [Fact]
    public void An_entry_that_no_table_can_hold_is_refused() =>
        Assert.Throws<ArgumentException>(() => With(Entry(new string('某', 65), "甲")));

    private static HanziEntry Entry(string key, string value) => new(key, value, "for the test");

    private static HanziEngine With(params HanziEntry[] entries) => new("test", [new HanziSource("overlay", [.. entries])], []);
}
