using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi.ToolGood;

/// <summary>The service with the engine chosen by a setting.</summary>
public sealed class ToolGoodServiceTests
{
    [Fact]
    public async Task A_notice_tells_the_engine_that_converted_it()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0", "--Conversion:Engine=toolgood");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var json = await client.GetStringAsync($"/api/notices/{ServiceFixture.SeedId}?script=zh-Hant&form=json");
        Assert.Contains("\"engine\": \"toolgood\"", json, StringComparison.Ordinal);
        Assert.Contains("今後一箇時期", json, StringComparison.Ordinal);
    }
}
