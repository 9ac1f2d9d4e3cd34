using AccessibleContent.Api.Site;

namespace AccessibleContent.Tests.Site;

/// <summary>Telephone numbers in the settings are links that dial them.</summary>
public sealed class TelephonesTests
{
    [Theory]
    [InlineData("电话 0539-8186000", "tel:05398186000")]
    [InlineData("（0539）8186000，工作日", "tel:05398186000")]
    [InlineData("请拨打12345。", "tel:12345")]
    [InlineData("手机13800138000", "tel:13800138000")]
    [InlineData("热线 400-800-1234", "tel:4008001234")]
    [InlineData("+86 539-8186000", "tel:+865398186000")]
    [InlineData("8186000、8186001", "tel:8186000", "tel:8186001")]
    [InlineData("邮编 276000，金雀山路119号，3713020001，admin@example.gov.cn，2025-0000004，1380013800012")]
    [InlineData("")]
    public void A_number_is_found_and_everything_else_stays(string line, params string[] addresses)
    {
        var parts = Telephones.In(line);
        Assert.Equal(addresses, parts.Select(part => part.Address).OfType<string>());
        Assert.Equal(line, string.Concat(parts.Select(part => part.Words)));
    }
}
