using AccessibleContent.Api;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Api;

/// <summary>Starting, and starting again.</summary>
public sealed class StartTests
{
    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        var error = Record.Exception(() => Service.Build(["--urls=http://127.0.0.1:0", "--Store:Provider=oracle", "--Site:BaseUrl=ftp://x", "--Conversion:Engine=magic"]))!;
        var wrong = (error as AggregateException)?.InnerExceptions.Cast<OptionsValidationException>() ?? [(OptionsValidationException)error];
        var words = string.Join('\n', wrong.SelectMany(one => one.Failures));
        Assert.Contains("Store:Provider", words, StringComparison.Ordinal);
        Assert.Contains("Site:BaseUrl", words, StringComparison.Ordinal);
        Assert.Contains("Conversion:Engine", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_wrong_type_are_named_with_all_other_wrong_ones()
    {
        string[] wrong = ["--Limits:RequestsPerSecond=abc", "--Conversion:RegionalQuotes=maybe", "--Files:SizeLimitMegabytes=99999999999", "--Cache:Provider=disk", "--Store:ConnectionString=garbage"];
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(["--urls=nonsense;http://127.0.0.1:0", .. wrong]));
        foreach (var named in (string[])["“nonsense”", "Limits:RequestsPerSecond: “abc”", "Conversion:RegionalQuotes: “maybe”", "Files:SizeLimitMegabytes: “99999999999”", "Cache:Provider", "Store:ConnectionString “garbage”"])
        {
            Assert.Contains(error.Failures, failure => failure.Contains(named, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_value_of_the_wrong_type_further_down_is_named_too()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(["--urls=http://127.0.0.1:0", "--Sources:Site:IntervalMinutes=often"]));
        Assert.Contains(error.Failures, failure => failure.Contains("Sources:Site:IntervalMinutes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HTTP://127.0.0.1:0")]
    [InlineData("http://*:0;http://unix:/tmp/some.sock")]
    public async Task Every_address_that_the_server_takes_is_taken(string urls)
    {
        using var folder = new TemporaryFolder();
        await using var app = Service.Build([$"--urls={urls}", $"--Store:ConnectionString=Data Source={Path.Combine(folder.Path, "notices.db")}", "--Seeds:Path="]);
        Assert.NotNull(app);
    }

    [Fact]
    public async Task A_restart_finds_what_was_there_and_reads_the_seeds_only_once()
    {
        using var folder = new TemporaryFolder();
        for (var start = 1; start <= 2; start++)
        {
            await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0");
            using var client = ServiceFixture.Client(app.Urls.Single());
            var list = await client.GetStringAsync("/api/notices");
            Assert.Contains("\"total\": 1", list, StringComparison.Ordinal);
            Assert.Contains("\"revision\": 1", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_empty_store_serves_an_empty_list_and_a_page_that_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Contains("\"total\": 0", await client.GetStringAsync("/api/notices"), StringComparison.Ordinal);
        Assert.Contains("还没有公告", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
