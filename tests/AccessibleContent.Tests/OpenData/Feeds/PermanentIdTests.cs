using AccessibleContent.Api.OpenData.Feeds;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.OpenData.Feeds;

/// <summary>The ids by which feed readers know a notice again.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class PermanentIdTests
{
    private static readonly NoticeId Id = NoticeId.From("a-1")!.Value;

    [Theory]
    [InlineData("lanshanqurmzfbgs/2024-0000076", "tag:www.example.gov.cn,2024:lanshanqurmzfbgs/2024-0000076")]
    [InlineData("兰 #1%", "tag:www.example.gov.cn,2024:%E5%85%B0%20%231%25")]
    public void An_index_number_makes_a_tag_of_the_domain(string indexNumber, string expected) =>
        Assert.Equal(expected, PermanentId.Of("www.example.gov.cn", 2024, indexNumber, Id));

    [Theory]
    [InlineData("", "a/1")]
    [InlineData("www.example.gov.cn", null)]
    public void Without_a_domain_or_an_index_number_the_id_makes_a_uuid(string domain, string? indexNumber) =>
        Assert.Equal(
            "urn:uuid:1644fda4-4f08-502a-a4e6-886d0b209592",
            PermanentId.Of(domain, 2024, indexNumber, Id));
}
