using AccessibleContent.Api.Site;

namespace AccessibleContent.Tests.Site;

/// <summary>Telephone numbers in a setting become links; other numbers do not.</summary>
public sealed class TelephoneTextTests
{
    [Theory]
    [InlineData("电话0000-1234567", "电话|tel:00001234567")]
    [InlineData("0000-1234567、0000-7654321转802", "tel:00001234567|、|tel:00007654321|转802")]
    [InlineData("热线 12345，报警110，紧急 119。", "热线 |tel:12345|，报警|tel:110|，紧急 |tel:119|。")]
    [InlineData("０００－１２３４５６７", "tel:0001234567")]
    [InlineData("+86-10-0000-1234", "tel:+861000001234")]
    [InlineData("400-000-0000", "tel:4000000000")]
    [InlineData("示例区中心路18号，邮编 276000，8:30-12:00，2025-01-09 起", "示例区中心路18号，邮编 276000，8:30-12:00，2025-01-09 起")]
    [InlineData("a1234567@example.cn，https://example.cn/1234567", "a1234567@example.cn，https://example.cn/1234567")]
    [InlineData("", "")]
    public void Only_what_can_be_called_is_a_link(string text, string parts)
    {
        var divided = TelephoneText.Of(text).ToList();
        Assert.Equal(text, string.Concat(divided.Select(part => part.Text)));
        Assert.Equal(parts, string.Join('|', divided.Select(part => part.Address ?? part.Text).Where(part => part.Length > 0)));
    }
}
