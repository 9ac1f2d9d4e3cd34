using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Intake.Seeds;

/// <summary>An empty store is filled from a folder: pages with the files beside them, and exports with their history.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed partial class SeedSourceTests : IDisposable
{
    private const string Corrected = "shilizjj-2026-0000119";
    private const string Withdrawn = "shiligafj-2026-0000066";
    private static readonly string Samples = Path.Combine(Sources.Root, "seeds", "samples");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_sample_comes_in_without_a_warning()
    {
        using var log = new LoggedLines();
        await using var app = await StartAsync(Samples, log);
        using var client = ServiceFixture.Client(app.Urls.Single());
        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/notices"));
        Assert.Equal(11, list.RootElement.GetProperty("total").GetInt32());
        Assert.All(
            list.RootElement.GetProperty("items").EnumerateArray(),
            item => Assert.Contains("示例区", item.GetProperty("publisher").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain(
            log.Of("AccessibleContent.Api.Intake.Seeds.SeedSource"),
            line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task An_export_among_the_seeds_comes_in_with_its_history()
    {
        await using var app = await StartAsync(Samples);
        using var client = ServiceFixture.Client(app.Urls.Single());
        var revisions = await client.GetStringAsync($"/api/notices/{Corrected}/revisions");
        Assert.Contains("应为22.40元", revisions, StringComparison.Ordinal);
        Assert.Contains("2026-10-22T10:15:00+08:00", revisions, StringComparison.Ordinal);
        Assert.Contains("23.40元（整个供暖期）", await client.GetStringAsync($"/api/notices/{Corrected}/revisions/1"), StringComparison.Ordinal);

        var gone = await client.GetAsync(new Uri($"/api/notices/{Withdrawn}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("因天气原因取消", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_beside_a_seed_are_kept_with_it()
    {
        await using var app = await StartAsync(Samples);
        using var client = ServiceFixture.Client(app.Urls.Single());
        var notice = await client.GetStringAsync("/api/notices/shiliybj-2026-0000074");
        var files = Kept().Matches(notice).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task Damaged_lines_of_an_export_are_logged_and_the_others_come_in()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder.Path, "seeds")).FullName;
        var lines = await File.ReadAllLinesAsync(Path.Combine(Samples, "history.jsonl"));
        await File.WriteAllLinesAsync(Path.Combine(seeds, "history.jsonl"), ["{", .. lines, lines[1][..200]]);
        using var log = new LoggedLines();
        await using var app = await StartAsync(seeds, log);
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Contains("\"total\": 1", await client.GetStringAsync("/api/notices"), StringComparison.Ordinal);
        Assert.Equal(2, log.Of("AccessibleContent.Api.Intake.Seeds.SeedSource").Count(line => line.Level == LogLevel.Error));
    }

    [Fact]
    public async Task The_folders_among_the_seeds_are_left_alone()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder.Path, "seeds", "inner")).Parent!.FullName;
        File.Copy(Path.Combine(Samples, "history.jsonl"), Path.Combine(seeds, "inner", "history.jsonl"));
        File.Copy(Path.Combine(Samples, "policy.md"), Path.Combine(seeds, "inner", "policy.md"));
        await using var app = await StartAsync(seeds);
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Contains("\"total\": 0", await client.GetStringAsync("/api/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seeds_whose_files_cannot_be_kept_end_the_start_and_come_in_at_the_next()
    {
        string[] away =
        [
            "--Files:Provider=s3", "--Files:S3:Endpoint=http://127.0.0.1:1", "--Files:S3:Bucket=files", "--Files:S3:AccessKey=key",
            "--Files:S3:SecretKey=secret",
        ];
        await using (var unable = Build(Samples, null, away))
        {
            var failure = await Assert.ThrowsAsync<FilesUnavailableException>(() => unable.StartAsync());
            var (code, words) = StartFailure.Of(failure);
            Assert.Equal(ExitCode.NoStore, code);
            Assert.Contains("Files:S3", Assert.Single(words), StringComparison.Ordinal);
        }

        await using var app = await StartAsync(Samples);
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Contains("\"total\": 11", await client.GetStringAsync("/api/notices"), StringComparison.Ordinal);
        Assert.Matches(Kept(), await client.GetStringAsync("/api/notices/shiliybj-2026-0000074"));
    }

    [Fact]
    public async Task The_name_of_the_folder_that_holds_the_seeds_does_not_change_them()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder.Path, "www.example.com", "seeds")).FullName;
        File.Copy(Path.Combine(Samples, "one-picture.html"), Path.Combine(seeds, "one-picture.html"));
        await using var app = await StartAsync(seeds);
        using var client = ServiceFixture.Client(app.Urls.Single());
        var notice = await client.GetStringAsync("/api/notices/shiliyjj-2026-0000052?form=json");
        Assert.Contains("\"files/winter-safety.png\"", notice, StringComparison.Ordinal);
    }

    private async Task<WebApplication> StartAsync(string seeds, LoggedLines? log = null)
    {
        var app = Build(seeds, log);
        await app.StartAsync();
        return app;
    }

    private WebApplication Build(string seeds, LoggedLines? log, params string[] settings) => Service.Build(
        [
            .. TestStore.Settings(_folder.Path), $"--Seeds:Path={seeds}",
            "--urls=http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None", .. settings,
        ],
        services => _ = log is null ? services : services.AddSingleton<ILoggerProvider>(log));

    [GeneratedRegex("/files/[0-9a-f]{32}/[^\"]+")]
    private static partial Regex Kept();
}
