using System.Diagnostics;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Commands;

/// <summary>A key that nobody can guess, printed once, with the settings that accept it.</summary>
public sealed partial class KeyCommandTests
{
    [Fact]
    public async Task A_key_comes_with_the_settings_that_let_it_write_and_no_two_are_alike()
    {
        var (code, words) = await RunAsync("key", "张 三");
        Assert.Equal(0, code);
        var key = Key().Match(words).Value;
        Assert.Contains(
            $"Publishing__Keys__0__Name='张 三'\nPublishing__Keys__0__Sha256={ServiceWithKeys.Hash(key)}\n",
            words,
            StringComparison.Ordinal);
        Assert.Single(words.Split(key)[1..]);
        Assert.NotEqual(key, Key().Match((await RunAsync("key")).Words).Value);

        using var folder = new TemporaryFolder();
        await using var service = await ServiceWithKeys.StartAsync(
            folder.Path, "--Publishing:Keys:1:Name=张 三",
            $"--Publishing:Keys:1:Sha256={ServiceWithKeys.Hash(key)}");
        Assert.Equal(201, (await service.PutAsync(key, "a-1")).Status);
    }

    [Fact]
    public async Task A_name_of_nothing_is_refused_and_help_shows_the_command()
    {
        Assert.Equal(2, (await RunAsync("key", "\u200b")).Code);
        Assert.Equal(2, (await RunAsync("key", new string('名', 101))).Code);
        var (code, words) = await RunAsync("--help");
        Assert.Equal(0, code);
        Assert.Contains("-- key zhang-san", words, StringComparison.Ordinal);
    }

    // A separate process: all tests share one terminal.
    private static async Task<(int Code, string Words)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AccessibleContent.Api.Service).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, _) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"));
    }

    [GeneratedRegex("(?m)^[A-Za-z2-9]{32}$")]
    private static partial Regex Key();
}
