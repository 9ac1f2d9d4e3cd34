using AccessibleContent.Filters;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Filters;

/// <summary>Quotation marks by region.</summary>
public sealed class RegionalQuotesTests
{
    [Theory]
    [InlineData("推進“放管服”改革", "推進「放管服」改革")]
    [InlineData("他說：“要‘一網通辦’。”", "他說：「要『一網通辦』。」")]
    [InlineData("O’Neill’s “app”", "O’Neill’s 「app」")]
    [InlineData("‘A’", "『A』")]
    [InlineData("沒有引號 \"a\"", "沒有引號 \"a\"")]
    public void Taiwan_and_Hong_Kong_have_corner_brackets(string text, string expected)
    {
        Assert.Equal(expected, RegionalQuotes.Apply(text, HanScript.TraditionalTaiwan));
        Assert.Equal(expected, RegionalQuotes.Apply(text, HanScript.TraditionalHongKong));
    }

    [Fact]
    public void Other_scripts_keep_the_marks_as_published()
    {
        const string Text = "“放管服”";
        Assert.Same(Text, RegionalQuotes.Apply(Text, HanScript.Simplified));
        Assert.Same(Text, RegionalQuotes.Apply(Text, HanScript.Traditional));
    }

    [Fact]
    public void Only_the_marks_change_and_a_second_time_nothing() => Gen.Char["“”‘’ a中\uD800「"].Array[0, 40].Sample(characters =>
    {
        var once = RegionalQuotes.Apply(new string(characters), HanScript.TraditionalTaiwan);
        Assert.Equal(characters.Length, once.Length);
        Assert.All(
            once.Zip(characters),
            pair => Assert.True(pair.First == pair.Second || "“”‘’".Contains(pair.Second, StringComparison.Ordinal)));
        Assert.Equal(once, RegionalQuotes.Apply(once, HanScript.TraditionalTaiwan));
    });
}
