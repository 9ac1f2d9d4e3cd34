using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>An address with an 索引号 in the place of the id is refused with words that lead on.</summary>
public sealed class IndexInAddressTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Index = "lanshanqurmzfbgs%2F2024-0000076";

    [Theory]
    [InlineData("/api/notices/lanshanqurmzfbgs%2F2024-0000076", 400)]
    [InlineData("/api/notices/lanshanqurmzfbgs%2f2024-0000076/elder?script=zh-Hans", 400)]
    [InlineData("/api/notices/lanshanqurmzfbgs/2024-0000076", 404)]
    [InlineData("/api/notices/lanshanqurmzfbgs/2024-0000076/revisions/1", 404)]
    public async Task The_problem_names_the_query_and_the_id(string path, int status)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var detail = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("detail").GetString();
        Assert.Contains($"/api/notices?index={Index} ", detail, StringComparison.Ordinal);
        Assert.Contains($"“{ServiceFixture.SeedId}”", detail, StringComparison.Ordinal);
        Assert.Contains($"/api/notices/{ServiceFixture.SeedId} ", detail, StringComparison.Ordinal);
        Assert.Contains(ServiceFixture.SeedId, await service.V4.GetStringAsync($"/api/notices?index={Index}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/notices/lanshanqurmzfbgs%2F2024-0000076", 400)]
    [InlineData("/elder/notices/lanshanqurmzfbgs/2024-0000076", 404)]
    public async Task A_page_says_the_same_of_the_website(string path, int status)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.Contains($" /?index={Index} ", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($" /notices/{ServiceFixture.SeedId} ", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/notices/none%2F2024-1", 400, true)]
    [InlineData("/api/notices/none/2024-1", 404, true)]
    [InlineData("/api/notices/none/photos", 404, false)]
    [InlineData("/api/notices/a%2Fb%00c", 400, false)]
    [InlineData("/files/a%2F2024-1", 400, false)]
    public async Task What_is_not_there_is_not_named(string path, int status, bool isIndex)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(isIndex, body.Contains("?index=none%2F2024-1", StringComparison.Ordinal));
        Assert.DoesNotContain("这条公告的编号", body, StringComparison.Ordinal);
    }
}
