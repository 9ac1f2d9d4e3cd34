using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

public sealed class SoundsTests
{
    [Theory]
    [InlineData("停水", "听水")]
    [InlineData("高龄津贴", "高林津帖")]
    [InlineData("养老金", "养老经")]
    [InlineData("岚山", "蓝山")]
    [InlineData("南山", "兰山")]
    [InlineData("招聘", "早聘")]
    [InlineData("涛雒镇", "涛洛镇")]
    [InlineData("社保", "射包")]
    [InlineData("石臼", "石旧")]
    [InlineData("行人", "航人")]
    [InlineData("长辈", "涨辈")]
    [InlineData("𬬮", "昌")]
    public void Words_that_a_slip_mixes_up_sound_alike(string word, string slip)
    {
        Assert.True(Sounds.AreAlike(word, slip));
        if (word.Length > 1 && !char.IsSurrogate(word[0]))
        {
            Assert.NotEmpty(Sounds.PairsOf(word).Intersect(Sounds.PairsOf(slip)));
        }
    }

    [Theory]
    [InlineData("停水", "停电")]
    [InlineData("停水", "停")]
    [InlineData("医保", "社保")]
    [InlineData("停水", "")]
    public void Other_words_do_not(string word, string other) => Assert.False(Sounds.AreAlike(word, other));

    [Fact]
    public void Pairs_are_small_letters_of_neighbours_within_a_run()
    {
        Assert.Equal(["tinsui", "suiton", "tonzi"], Sounds.PairsOf("停水通知"));
        Assert.Equal(["tinsui", "tindian"], Sounds.PairsOf("停水、停电6月"));
    }

    [Fact]
    public void A_character_with_two_readings_has_both_in_its_pairs()
    {
        Assert.Equal(["xinren", "hanren"], Sounds.PairsOf("行人"));
        Assert.Equal([["xinren", "hanren"]], Sounds.PairChoicesOf("行人"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("水")]
    [InlineData("2024 abc")]
    [InlineData("\uD842")]
    [InlineData("水\uDFB7水")]
    public void Nothing_else_has_a_pair(string text) => Assert.Empty(Sounds.PairsOf(text));

    [Theory]
    [InlineData("tingshui", "停水")]
    [InlineData("TingShui", "停水")]
    [InlineData("ting shui", "停水")]
    [InlineData("tíngshuǐ", "停水")]
    [InlineData("ting2shui3", "停水")]
    [InlineData("gaolingjintie", "高龄津贴")]
    [InlineData("xi'an", "西安")]
    [InlineData("lvyou", "旅游")]
    [InlineData("lüyou", "旅游")]
    [InlineData("ｔｉｎｇｓｈｕｉ", "停水")]
    public void Typed_pinyin_has_the_pairs_of_its_word(string letters, string word)
    {
        Assert.Equal(Sounds.PairsOf(word), Sounds.PairsOfPinyin(letters));
        Assert.True(Sounds.AreAlike(word, PinyinReader.Read(letters)[0]));
    }

    [Fact]
    public void Pinyin_that_can_be_divided_in_two_ways_has_two_readings()
    {
        var readings = PinyinReader.Read("fangan");

        Assert.Contains(readings, reading => Sounds.AreAlike("方案", reading));
        Assert.True(Sounds.AreAlike("翻干", readings[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("v8")]
    [InlineData("shebaox")]
    [InlineData("''")]
    [InlineData("停水")]
    public void What_is_no_pinyin_has_no_reading(string letters)
    {
        Assert.Empty(PinyinReader.Read(letters));
        Assert.Empty(Sounds.PairsOfPinyin(letters));
    }

    [Fact]
    public void A_hundred_letters_cost_no_more_than_their_length() =>
        Assert.InRange(PinyinReader.Read(string.Concat(Enumerable.Repeat("xian", 25))).Count, 1, 4);

    [Fact]
    public void Characters_that_searches_take_for_one_keep_their_sound()
    {
        Assert.Equal(["jiatin"], Sounds.PairsOf(SearchText.Fold("家庭")));
        Assert.Equal(["jifen"], Sounds.PairsOf(SearchText.Fold("积分")));
        Assert.Equal(Sounds.PairsOf(SearchText.Fold("停水帐户")), Sounds.PairsOf(SearchText.Fold("停水賬戶")));
    }

    [Fact]
    public void The_version_names_the_table() => Assert.Matches("^1-[0-9a-f]{8}$", Sounds.Version);
}
