using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Settings;

/// <summary>Starting and restarting.</summary>
public sealed class StartTests
{
    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        var error = Record.Exception(() =>
            Service.Build(["--urls=http://127.0.0.1:0", "--Store:Provider=oracle", "--Site:BaseUrl=ftp://x", "--Conversion:Engine=magic"])
        )!;
        var wrong =
            (error as AggregateException)?.InnerExceptions.Cast<OptionsValidationException>() ?? [(OptionsValidationException)error];
        var words = string.Join('\n', wrong.SelectMany(one => one.Failures));
        Assert.Contains("Store:Provider", words, StringComparison.Ordinal);
        Assert.Contains("Site:BaseUrl", words, StringComparison.Ordinal);
        Assert.Contains("Conversion:Engine", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_wrong_type_are_named_with_all_other_wrong_ones()
    {
        string[] wrong =
        [
            "--Limits:RequestsPerSecond=abc", "--Conversion:RegionalQuotes=maybe", "--Files:SizeLimitMegabytes=99999999999",
            "--Cache:Provider=disk", "--Store:ConnectionString=garbage",
        ];
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(["--urls=nonsense;http://127.0.0.1:0", .. wrong]));
        foreach (
            var named in (string[])
                [
                    "“nonsense”", "Limits:RequestsPerSecond: “abc”", "Conversion:RegionalQuotes: “maybe”",
                    "Files:SizeLimitMegabytes: “99999999999”", "Cache:Provider", "Store:ConnectionString “garbage”",
                ])
        {
            Assert.Contains(error.Failures, failure => failure.Contains(named, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_connection_string_of_redis_that_cannot_be_read_is_named_and_its_password_is_not()
    {
        string[] wrong = ["--Cache:Provider=redis", "--Cache:Redis=sentinel:26379,serviceNam=mymaster,password=SECRET"];
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(["--urls=http://127.0.0.1:0", .. wrong]));
        var told = Assert.Single(error.Failures);
        Assert.Contains("Cache:Redis", told, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_the_wrong_type_further_down_are_named_too()
    {
        string[] wrong = ["--Sources:Site:IntervalMinutes=often", "--Sources:Site:Strict=perhaps", "--Sources:Site:RequestsPerMinute=0"];
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(["--urls=http://127.0.0.1:0", .. wrong]));
        foreach (var named in (string[])["Sources:Site:IntervalMinutes: “often”", "Sources:Site:Strict: “perhaps”", "RequestsPerMinute"])
        {
            Assert.Contains(error.Failures, failure => failure.Contains(named, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("HTTP://127.0.0.1:0")]
    [InlineData("http://*:0;http://unix:/tmp/some.sock")]
    public async Task Every_address_that_the_server_takes_is_taken(string urls)
    {
        using var folder = new TemporaryFolder();
        await using var app = Service.Build([
            $"--urls={urls}",
            $"--Store:ConnectionString=Data Source={Path.Combine(folder.Path, "notices.db")}",
            "--Seeds:Path=",
        ]);
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

    [Fact]
    public async Task A_file_that_lies_where_a_socket_should_be_is_somebodys_and_stays()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "service.sock");
        await File.WriteAllBytesAsync(file, []);
        Assert.Equal(
            ExitCode.NoSystem,
            await Terminal.RunAsync([
                $"--urls=http://unix:{file}",
                $"--Store:ConnectionString=Data Source={folder.Path}/notices.db",
                "--Seeds:Path=", "--Logging:LogLevel:Default=None",
            ]));
        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData("--Store:Provider=oracle", ExitCode.WrongSettings)]
    [InlineData("--Store:ConnectionString=Data Source=/proc/nothing/notices.db", ExitCode.NoStore)]
    [InlineData("--urls=http://203.0.113.1:8080", ExitCode.NoSystem)]
    public async Task What_keeps_it_from_starting_has_a_code_of_its_own(string setting, int code)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            code,
            await Terminal.RunAsync([
                $"--Store:ConnectionString=Data Source={folder.Path}/notices.db",
                "--Seeds:Path=", "--Logging:LogLevel:Default=None", setting,
            ]));
    }

    [Fact]
    public async Task An_end_that_nobody_asked_for_is_no_success()
    {
        using var stop = new OperatorStop();
        await Task.Yield();
        Assert.Equal(ExitCode.Unexpected, stop.Code);
    }

    [Fact]
    public async Task A_part_that_throws_ends_itself_and_not_the_service()
    {
        using var folder = new TemporaryFolder();
        using var log = new LoggedLines();
        await using var app = Service.Build(
            [
                $"--Store:ConnectionString=Data Source={folder.Path}/notices.db",
                "--Seeds:Path=", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", "--Logging:Console:LogLevel:Default=None",
            ],
            services => services.AddSingleton<IHostedService>(new Throwing()).AddSingleton<ILoggerProvider>(log));
        await app.StartAsync();
        await Eventually.TrueAsync(() => log.Of("Microsoft.Extensions.Hosting.Internal.Host").Any());
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Equal("live\n", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.False(app.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    private sealed class Throwing : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.FromException(new InvalidOperationException("nobody foresaw this"));
    }
}
