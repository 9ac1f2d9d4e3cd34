using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AccessibleContent.Tests.Files.Pictures;
using AccessibleContent.Tests.Intake.Crawl;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>Pictures of other hosts are kept in a bucket too, and one that it does not take stays a link, as with a folder.</summary>
[OneStore("It asks where the files are, whatever the store of the notices is.")]
public sealed class PicturesInBucketTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_notice_is_published_with_its_picture_or_with_a_link_and_a_remark(bool takes)
    {
        await using var site = await SmallSite.StartAsync();
        site.File("/a.png", SmallPictures.Png);
        await using var service = await ServiceWithObjects.StartAsync("--Pictures:PrivateNetworks=127.0.0.1/32");
        service.Store.Instead = request => takes || request.Method != HttpMethod.Put
            ? null
            : ObjectsInMemory.Refusal(HttpStatusCode.InsufficientStorage, "QuotaExceeded");
        using var body = new StringContent(
            PictureService.Html("a-1", "<p><img src=/a.png alt=流程 width=400 height=300></p>"), Encoding.UTF8, "text/html");
        var query = $"?source={Uri.EscapeDataString(new Uri(site.Home, "1.html").AbsoluteUri)}";
        using var response = await ServiceFixture.WriteAsync(service.Client, "/api/notices/a-1" + query, "PUT", body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.Equal(takes ? 1 : 0, PictureService.Remarks(report, "picture-kept").Count);
        Assert.All(
            PictureService.Remarks(report, "picture-not-kept"),
            remark => Assert.Contains("设置 Files:S3", remark, StringComparison.Ordinal));
        Assert.Equal(takes ? 0 : 1, PictureService.Remarks(report, "picture-not-kept").Count);
        Assert.Equal(takes, (await service.Client.GetStringAsync("/api/notices/a-1/standard")).Contains("/picture.png", StringComparison.Ordinal));
    }
}
