using System.Net;
using System.Text;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Site.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Site.Audit;

/// <summary>The accessibility statement says what was tested, by whom, and nothing that was not.</summary>
public sealed class StatementTests : IAsyncLifetime
{
    private const string Untested = "本站页面尚未自测";
    private readonly TemporaryFolder _folder = new();
    private readonly LoggedLines _log = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public static TheoryData<string, bool> Statements { get; } =
        [.. from visit in ReadingPreferences.All from isTested in (bool[])[false, true] select (visit.Prefix, isTested)];

    private string Record => Path.Combine(_folder.Path, "audit.json");

    public async ValueTask InitializeAsync()
    {
        _app = AccessibleContent.Api.Service.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--Store:ConnectionString=Data Source={_folder.Path}/notices.db",
                "--Seeds:Path=",
                "--Site:BaseUrl=https://www.example.gov.cn",
                "--Site:Contact=电话 0539-0000000",
                "--Site:Feedback=https://www.example.gov.cn/feedback",
                "--Site:FeedbackPhone=0539-0000001",
                "--Site:ReplyDays=5",
                "--Site:Complaints=政务服务便民热线 12345",
            ],
            services => services.AddSingleton<ILoggerProvider>(_log));
        await _app.StartAsync();
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _log.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task It_is_what_was_approved_in_every_script_and_mode(string prefix, bool isTested)
    {
        if (isTested)
        {
            AuditRecordFile.Write(Record, Records.Mixed);
        }

        var page = await _client.GetStringAsync(prefix + "/accessibility");
        var main = page[page.IndexOf("<h1>", StringComparison.Ordinal)..page.IndexOf("<p class=\"status\"", StringComparison.Ordinal)];
        var name = $"{(prefix.Length == 0 ? "zh-hans" : prefix[1..].Replace('/', '.'))}.{(isTested ? "tested" : "untested")}";
        Snapshots.Verify(
            "Site/Audit/Statements",
            name,
            "html",
            Encoding.UTF8.GetBytes(main.Replace(BuildVersion.Now, "BUILD", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_never_has_the_makers_run_as_the_result_of_the_site()
    {
        var page = await _client.GetStringAsync("/accessibility");
        var site = page.IndexOf("id=\"audit\"", StringComparison.Ordinal);
        var makers = page.IndexOf("id=\"makers\"", StringComparison.Ordinal);
        Assert.Contains(Untested, page[site..makers], StringComparison.Ordinal);
        Assert.DoesNotContain("axe-core", page[site..makers], StringComparison.Ordinal);
        Assert.Contains("以样例公告测试，不含本站公告", page[makers..], StringComparison.Ordinal);
        Assert.Contains(AccessibilityRecord.Current.Build, page[makers..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_record_shows_with_the_next_request_and_changes_the_validator()
    {
        var untested = await GetAsync();
        AuditRecordFile.Write(Record, Records.Mixed);
        var tested = await GetAsync(untested.ETag);
        Assert.Equal(HttpStatusCode.OK, tested.Status);
        Assert.DoesNotContain(Untested, tested.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(tested.ETag)).Status);

        AuditRecordFile.Write(Record, Records.Mixed with { Pages = 128 });
        Assert.Contains("128 个", (await GetAsync(tested.ETag)).Body, StringComparison.Ordinal);

        File.Delete(Record);
        Assert.Equal(untested, await GetAsync());
    }

    [Fact]
    public async Task A_record_of_another_site_and_a_damaged_one_count_as_none_and_are_reported_once()
    {
        AuditRecordFile.Write(Record, Records.Mixed with { Site = "https://other.example.gov.cn" });
        Assert.Contains(Untested, (await GetAsync()).Body, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Record, "{\"site\":", TestContext.Current.CancellationToken);
        Assert.Contains(Untested, (await GetAsync()).Body, StringComparison.Ordinal);
        Assert.Contains(Untested, (await GetAsync()).Body, StringComparison.Ordinal);
        var said = _log.Of(typeof(SiteAudit).FullName!).ToList();
        Assert.Equal([LogLevel.Warning, LogLevel.Warning], said.Select(line => line.Level));
        Assert.Contains("https://other.example.gov.cn", said[0].Message, StringComparison.Ordinal);
        Assert.Contains("damaged", said[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_no_file_or_too_large_counts_as_none()
    {
        Directory.CreateDirectory(Record);
        Assert.Contains(Untested, (await GetAsync()).Body, StringComparison.Ordinal);
        Directory.Delete(Record);
        await File.WriteAllBytesAsync(Record, new byte[AuditRecordFile.MaxBytes + 1], TestContext.Current.CancellationToken);
        Assert.Contains(Untested, (await GetAsync()).Body, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string? ETag, string Body)> GetAsync(string? known = null)
    {
        using var response = await ServiceFixture.SendAsync(
            _client, "/accessibility", "GET", null, known is null ? [] : ["If-None-Match", known]);
        return (response.StatusCode, response.Headers.ETag?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
