using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

/// <summary>All spellings of a 文号 or 索引号 meet in one form.</summary>
public sealed class NumberKeyTests
{
    [Theory]
    [InlineData("兰政办发〔2025〕19号")]
    [InlineData("兰政办发[2025]19号")]
    [InlineData("兰政办发(2025)19号")]
    [InlineData("兰政办发（2025）19号")]
    [InlineData("兰政办发【2025】19号")]
    [InlineData("兰政办发［２０２５］１９号")]
    [InlineData("兰政办发 2025 19 号")]
    [InlineData("兰政办发2025年19号")]
    [InlineData("兰政办发2025年第19号")]
    [InlineData("兰政办发〔2025〕第 19号")]
    [InlineData("兰政办发〔2025〕19")]
    [InlineData("兰政办发〔2025〕019号")]
    [InlineData("蘭政辦發〔2025〕19號")]
    [InlineData(" 兰政办发 〔 2025 〕 19 号 ")]
    public void Spellings_of_a_document_number_are_one(string text) => Assert.Equal("兰政办发202519", NumberKey.Of(text));

    [Theory]
    [InlineData("site/2025-0001001", "site20251001")]
    [InlineData("SITE/2025-0001001", "site20251001")]
    [InlineData("site 2025 0001001", "site20251001")]
    [InlineData("site/2025-1001", "site20251001")]
    [InlineData("site20250001001", "site20251001")]
    [InlineData("00000001X-2024-00031", "00000001x202431")]
    public void Spellings_of_an_index_number_are_one(string text, string key) => Assert.Equal(key, NumberKey.Of(text));

    [Theory]
    [InlineData("停水通知")]
    [InlineData("")]
    [InlineData("!?")]
    public void Words_without_a_digit_are_no_number(string text) => Assert.Null(NumberKey.Of(text));
}
