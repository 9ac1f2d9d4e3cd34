using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Model;

/// <summary>The address of a notice, derived from its 索引号.</summary>
public sealed class NoticeIdTests
{
    [Theory]
    [InlineData("lanshanqurmzfbgs/2024-0000076", "lanshanqurmzfbgs-2024-0000076")]
    [InlineData("--A__b//", "A-b")]
    [InlineData("兰山 通知（1）", "兰山-通知-1")]
    [InlineData("𠮷/1", "𠮷-1")]
    public void Runs_of_other_characters_become_one_hyphen(string source, string id) =>
        Assert.Equal(id, NoticeId.From(source)!.Value.Value);

    [Fact]
    public void Nothing_is_made_of_nothing() => Assert.Null(NoticeId.From("—/—"));

    [Theory]
    [InlineData("a-1", true)]
    [InlineData("a--1", false)]
    [InlineData("a-", false)]
    [InlineData("a/1", false)]
    public void Only_the_form_that_is_made_is_an_address(string text, bool valid) => Assert.Equal(valid, NoticeId.Parse(text) is not null);

    [Fact]
    public void An_address_is_read_exactly_where_making_it_anew_changes_nothing() =>
        Gen.Char["aZ9-_/兰　\ud842\udfb7\u0301"]
            .Array[0, 6]
            .Sample(characters =>
    {
        var text = new string(characters);
        Assert.Equal(NoticeId.From(text) is { } id && id.Value == text, NoticeId.Parse(text) is not null);
    });
}
