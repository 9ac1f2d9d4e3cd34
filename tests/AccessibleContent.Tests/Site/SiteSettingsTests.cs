using AccessibleContent.Api.Site;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Site;

/// <summary>The site's settings are shown, and nothing else.</summary>
public sealed class SiteSettingsTests
{
    private const string Notice = "/elder/notices/" + ServiceFixture.SeedId;
    private const string Base = "https://www.example.gov.cn";

    [Fact]
    public async Task A_known_address_makes_links_absolute_and_a_code_to_scan()
    {
        var page = await PageAsync($"--Site:BaseUrl={Base}");
        Assert.Equal(Base + Notice, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.All(
            page.QuerySelectorAll("link[hreflang]"),
            link => Assert.StartsWith(Base, link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(Base + Notice, page.QuerySelector("meta[name=Url]")!.GetAttribute("content"));
        Assert.Equal(Base + Notice, page.QuerySelector(".code .address")!.TextContent);
        Assert.NotNull(page.QuerySelector(".code svg[role=img][aria-label]"));
    }

    [Fact]
    public void The_code_has_its_quiet_zone_of_four_modules()
    {
        var code = QrImage.Of(Base + Notice)!;
        Assert.DoesNotMatch(@"M([0-3] |\d+ [0-3]h)", code.Path);
        Assert.StartsWith("M4 4h7v1h-7z", code.Path, StringComparison.Ordinal);
        Assert.True(code.Side > 8 + 21);
    }

    [Fact]
    public void A_code_holds_the_bytes_that_the_standard_allows_and_no_more()
    {
        Assert.Equal((4 * 40) + 17 + 8, QrImage.Of(new('a', 2331))!.Side);
        Assert.Null(QrImage.Of(new('a', 2332)));
        Assert.Equal((4 * 40) + 17 + 8, QrImage.Of(new string('山', 776) + "aa")!.Side);
        Assert.Null(QrImage.Of(new string('山', 777)));
    }

    // As in old stores: ids had no limit.
    [Theory]
    [InlineData(66, 2000)]
    [InlineData(900, 20)]
    [InlineData(60, 20)]
    public async Task A_notice_whose_address_no_code_can_hold_has_a_page_with_the_plain_address(int characters, int site)
    {
        using var folder = new TemporaryFolder();
        var address = "https://" + new string('a', site);
        await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0", $"--Site:BaseUrl={address}");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var notice = Sources.Read("lanshan-2024-0000076") with { Id = NoticeId.From(new('山', characters))!.Value };
        await ServiceFixture.PublishAsync(app.Services, notice with { Metadata = notice.Metadata with { IndexNumber = null } });

        var path = "/notices/" + Uri.EscapeDataString(notice.Id.Value);
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
        Assert.Equal(address + path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(address + path, page.QuerySelector(".code .address")!.TextContent);
        Assert.Equal((address + path).Length <= 2331, page.QuerySelector(".code svg") is not null);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(params string[] settings)
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, ["--urls=http://127.0.0.1:0", .. settings]);
        using var client = ServiceFixture.Client(app.Urls.Single());
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(Notice));
    }
}
