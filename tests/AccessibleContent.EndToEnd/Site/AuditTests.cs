using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.EndToEnd.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The command <c>audit</c>, over a running service and over pages with planted faults.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-audited-").FullName;
    private readonly string _base = $"http://127.0.0.1:{Ports.Free()}";

    private string Record => Path.Combine(_folder, "audit.json");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Our_own_pages_have_no_faults_and_the_statement_says_so_without_a_restart()
    {
        SiteUnderTest.NeedsBrowser();
        await SiteNotices.WriteAsync(Path.Combine(_folder, "notices"));
        await using var app = Service.Build(
        [
            $"--urls={_base}", $"--Site:BaseUrl={_base}", $"--Store:ConnectionString=Data Source={_folder}/notices.db",
            $"--Seeds:Path={_folder}/notices", "--Logging:LogLevel:Default=Error",
        ]);
        await app.StartAsync();
        using var reader = new HttpClient { BaseAddress = new Uri(_base) };
        Assert.Contains("本站页面尚未自测", await reader.GetStringAsync("/accessibility"), StringComparison.Ordinal);

        var store = $"--Store:ConnectionString=Data Source={_folder}/notices.db";
        var (code, said) = await AuditAsync(_base + "/elder/", "--notices", "3", store);
        Assert.True(code == ExitCode.Done, said);
        var statement = await reader.GetStringAsync("/accessibility");
        Assert.DoesNotContain("本站页面尚未自测", statement, StringComparison.Ordinal);
        Assert.Contains($"<dd>{_base}</dd>", statement, StringComparison.Ordinal);
        Assert.Contains("部分符合 0 项，不符合 0 项", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planted_faults_are_found_whatever_policy_the_site_has_and_no_other_origin_is_asked()
    {
        SiteUnderTest.NeedsBrowser();
        var (other, asked) = ($"http://127.0.0.1:{Ports.Free()}", 0);
        await using var elsewhere = await ServeAsync(other, _ => Interlocked.Increment(ref asked) > 0 ? "" : "");
        await using var app = await ServeAsync(_base, path => path switch
        {
            "/" => Page($"<img src=a.png><img src={other}/b.png alt=''><a href=/low>低</a> <a href=/away>别处</a> <a href=/gone>没有</a>"),
            "/low" => Page("<p class=low>看不清的字</p>"),
            "/low.css" => ".low { color: #999; background: #fff; }",
            "/away" => other,
            _ => null,
        });
        var (code, said) = await AuditAsync(_base, "--record", Record);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("image-alt (WCAG 1.1.1)", said, StringComparison.Ordinal);
        Assert.Contains("<img src=\"a.png\">", said, StringComparison.Ordinal);
        Assert.Contains("color-contrast (WCAG 1.4.3)", said, StringComparison.Ordinal);
        Assert.Contains($"not tested: /away: leads to {other}/, which is of another origin", said, StringComparison.Ordinal);
        Assert.Contains("not tested: /gone: responds with 404", said, StringComparison.Ordinal);
        Assert.Equal(0, asked);

        using var record = JsonDocument.Parse(await File.ReadAllBytesAsync(Record));
        Assert.Equal((2, 2), (record.RootElement.GetProperty("pages").GetInt32(), record.RootElement.GetProperty("unchecked").GetInt32()));
        Assert.Equal(
            ["color-contrast", "image-alt"],
            record.RootElement.GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("rule").GetString())
                .Intersect(["color-contrast", "image-alt"]));
    }

    [Fact]
    public async Task A_site_that_does_not_answer_leaves_the_record_as_it_is()
    {
        SiteUnderTest.NeedsBrowser();
        await File.WriteAllTextAsync(Record, "the record before");
        var (code, said) = await AuditAsync(_base, "--record", Record);
        Assert.Equal((ExitCode.Refused, "the record before"), (code, await File.ReadAllTextAsync(Record)));
        Assert.Contains("No page could be tested", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/chromium", "does not exist")]
    [InlineData("/bin/true", "does not start")]
    public async Task Without_a_browser_the_message_and_the_code_say_so(string browser, string words)
    {
        var (code, said) = await AuditAsync(_base, "--browser", browser, "--record", Record);
        Assert.Equal(ExitCode.NoSystem, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_folder, "accessible-content-audit-*"));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_browser_and_its_profile_too(string signal)
    {
        SiteUnderTest.NeedsBrowser();
        var never = new TaskCompletionSource();
        await using var app = await ServeAsync(_base, path => path == "/" ? Page("<a href=/slow>慢</a>") : null, never.Task);
        using var audit = Start(_base, "--record", Record);
        await audit.StandardError.ReadLineAsync();
        await Task.Delay(500);
        Assert.NotEmpty(Directory.GetDirectories(_folder, "accessible-content-audit-*"));
        using var kill = Process.Start("kill", [$"-{signal}", audit.Id.ToString(CultureInfo.InvariantCulture)]);
        await audit.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        never.SetResult();
        Assert.NotEqual(ExitCode.Done, audit.ExitCode);
        Assert.Empty(Directory.GetDirectories(_folder, "accessible-content-audit-*"));
        Assert.DoesNotContain(Process.GetProcesses(), one => CommandLine(one).Contains(_folder, StringComparison.Ordinal));
        Assert.False(File.Exists(Record));
    }

    private static string CommandLine(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Page(string body) =>
        $"<!DOCTYPE html><html lang=zh-Hans><title>试</title><link rel=stylesheet href=/low.css><main><h1>试</h1>{body}</main></html>";

    // A page, a style sheet, or an address to go to; 404 where there is none. "/slow" waits.
    private static async Task<WebApplication> ServeAsync(string url, Func<string, string?> find, Task? slow = null)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--urls={url}", "--Logging:LogLevel:Default=None"]);
        var app = builder.Build();
        app.Run(async context =>
        {
            await (context.Request.Path == "/slow" && slow is not null ? slow : Task.CompletedTask);
            var content = find(context.Request.Path);
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src *; style-src 'self'";
            context.Response.StatusCode = content is null ? 404 : content.StartsWith("http", StringComparison.Ordinal) ? 302 : 200;
            context.Response.Headers.Location = context.Response.StatusCode == 302 ? content + "/" : default;
            context.Response.ContentType = context.Request.Path.Value!.EndsWith(".css", StringComparison.Ordinal)
                ? "text/css"
                : "text/html; charset=utf-8";
            await context.Response.WriteAsync(content ?? "");
        });
        await app.StartAsync();
        return app;
    }

    private async Task<(int Code, string Said)> AuditAsync(params string[] arguments)
    {
        using var audit = Start(arguments);
        var (output, error) = (audit.StandardOutput.ReadToEndAsync(), audit.StandardError.ReadToEndAsync());
        await audit.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(10));
        return (audit.ExitCode, await output + await error);
    }

    // The profiles of its browsers lie in the folder of the test.
    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)), "audit", .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["TMPDIR"] = _folder },
    })!;
}
