using System.Net;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The operator's own pictures are served by the site itself, for good, and never run anything.</summary>
public sealed class SitePictureTests
{
    [Fact]
    public async Task The_emblem_is_served_under_the_hash_of_its_bytes_and_sealed()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", $"--Site:Emblem={Office.File("emblem.svg")}");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/zh-hant/"));
        var emblem = page.QuerySelector("header .site img")!;
        Assert.Equal("國徽", emblem.GetAttribute("alt"));
        Assert.Matches(@"^/assets/pictures/[0-9a-f]{16}\.svg$", emblem.GetAttribute("src"));

        using var picture = await client.GetAsync(emblem.GetAttribute("src"));
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.ToString());
        Assert.Equal(await File.ReadAllBytesAsync(Office.File("emblem.svg")), await picture.Content.ReadAsByteArrayAsync());
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", picture.Headers.GetValues("Cache-Control")));
        Assert.Equal("default-src 'none'; frame-ancestors 'self'; sandbox", picture.Headers.GetValues("Content-Security-Policy").Single());
        using var other = await client.GetAsync("/assets/pictures/0000000000000000.svg");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.StartsWith("default-src 'self'", other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_bytes_of_the_same_file_are_another_address_and_another_tag_of_every_page()
    {
        using var folder = new TemporaryFolder();
        var emblem = Path.Combine(folder.Path, "emblem");
        List<(string Tag, string Address)> seen = [];
        foreach (var colour in (string[])["red", "blue", "red"])
        {
            await File.WriteAllTextAsync(emblem, $"<svg xmlns='http://www.w3.org/2000/svg'><rect fill='{colour}'/></svg>");
            await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0", $"--Site:Emblem={emblem}");
            using var client = ServiceFixture.Client(app.Urls.Single());
            using var answer = await client.GetAsync("/notices/" + ServiceFixture.SeedId);
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            seen.Add((answer.Headers.ETag!.Tag, page.QuerySelector(".emblem")!.GetAttribute("src")!));
        }

        Assert.Equal(seen[0], seen[2]);
        Assert.NotEqual(seen[0].Tag, seen[1].Tag);
        Assert.NotEqual(seen[0].Address, seen[1].Address);
    }

    [Fact]
    public async Task Under_a_path_of_a_host_pictures_are_under_it_too()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Site:BaseUrl=https://www.example.gov.cn/gk",
            $"--Site:Emblem={Office.File("emblem.svg")}");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/gk/"));
        var address = page.QuerySelector(".emblem")!.GetAttribute("src")!;
        Assert.StartsWith("/gk/assets/pictures/", address, StringComparison.Ordinal);
        Assert.NotEmpty(await client.GetByteArrayAsync(address));
    }
}
