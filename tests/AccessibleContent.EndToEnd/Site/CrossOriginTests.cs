using System.Text.Json;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>What a script of another site may do with the service, as a browser allows it.</summary>
[Collection<SiteTests>]
public sealed class CrossOriginTests(SiteUnderTest site)
{
    private const string Notice = "/api" + SitePage.Seed;

    // The outcome of a fetch: status and the fields that the script may read, or the refusal.
    private const string Fetch =
        """
        async ([address, options]) => {
          try {
            const answer = await fetch(address, options);
            return { status: answer.status, fields: Object.fromEntries(answer.headers), body: await answer.text() };
          } catch (error) {
            return { status: 0, fields: {}, body: String(error) };
          }
        }
        """;

    [Fact]
    public async Task A_script_reads_with_the_fields_of_common_clients_and_sees_those_of_the_answer()
    {
        var page = await OpenAsync();
        var first = await FetchAsync(page, Notice, new { });
        Assert.Equal("200", first.Status);
        var tag = first.Fields["etag"];
        Assert.Contains("rel=\"alternate\"", first.Fields["link"], StringComparison.Ordinal);
        Assert.Equal(["zh-Hans"], [first.Fields["content-language"]]);
        Assert.True(first.Fields.ContainsKey("content-location") && first.Fields.ContainsKey("cache-status"));

        Dictionary<string, string> fields = new()
        {
            ["If-None-Match"] = tag,
            ["X-Requested-With"] = "XMLHttpRequest",
            ["Content-Type"] = "application/json",
            ["Accept"] = "application/json",
        };
        foreach (var method in (string[])["GET", "HEAD"])
        {
            var unchanged = await FetchAsync(page, Notice, new { method, cache = "no-store", headers = fields });
            Assert.Equal(("304", tag), (unchanged.Status, unchanged.Fields.GetValueOrDefault("etag")));
        }
    }

    [Theory]
    [InlineData("/api/notices/nobody", "404")]
    [InlineData("/api/nowhere", "404")]
    [InlineData("/api" + SitePage.Withdrawn, "410")]
    [InlineData("/api/notices?limit=5", "200")]
    [InlineData("/assets/notice.css", "200")]
    [InlineData("/openapi/v1.json", "200")]
    public async Task A_script_may_read_every_address_also_what_went_wrong(string path, string status)
    {
        var page = await OpenAsync();
        var answer = await FetchAsync(page, path, new { headers = new Dictionary<string, string> { ["X-Requested-With"] = "a" } });
        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Body);
    }

    [Fact]
    public async Task A_script_may_not_write_or_send_a_key()
    {
        var page = await OpenAsync();
        foreach (var options in (object[])
            [
                new { method = "PUT", body = "{}" }, new { method = "DELETE" },
                new { method = "POST", body = "{}", headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } },
                new { headers = new Dictionary<string, string> { ["Authorization"] = "Bearer x" } },
            ])
        {
            Assert.Equal("0", (await FetchAsync(page, Notice, options)).Status);
        }
    }

    private async Task<IPage> OpenAsync() => (await OtherSite.OpenAsync(site, OtherSite.Of("<title>公告</title>"))).Page;

    private async Task<(string Status, Dictionary<string, string> Fields, string Body)> FetchAsync(IPage page, string path, object options)
    {
        var answer = await page.EvaluateAsync<JsonElement>(Fetch, new[] { site.Base + path, options });
        var fields = answer.GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!);
        return (answer.GetProperty("status").ToString(), fields, answer.GetProperty("body").GetString()!);
    }
}
