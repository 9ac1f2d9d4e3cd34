using System.Xml;
using AccessibleContent.Api.OpenData.Feeds;

namespace AccessibleContent.Tests.OpenData.Feeds;

/// <summary>Text in feeds is well-formed XML, whatever a notice holds.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class WellFormedTextTests
{
    [Theory]
    [InlineData("公告\t\n𠀀", "公告\t\n𠀀")]
    [InlineData("\0公\u000B告\uFFFE", "\uFFFD公\uFFFD告\uFFFD")]
    [InlineData("", "")]
    public void Only_what_XML_forbids_is_replaced(string text, string expected) => Assert.Equal(expected, WellFormedText.Of(text));

    [Fact]
    public void Lone_surrogates_are_replaced()
    {
        foreach (var text in new[] { "\uD840", "\uDC00公", "\uDC00\uD840", "\uD840\uD840\uDC00" })
        {
            Assert.Contains('\uFFFD', WellFormedText.Of(text));
            XmlConvert.VerifyXmlChars(WellFormedText.Of(text));
        }
    }
}
