using System.Diagnostics;
using System.Runtime.Versioning;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Commands;

/// <summary>The secret that an installation creates for its instances: once, where only they can read it.</summary>
[SupportedOSPlatform("linux")]
public sealed class SealKeyTests
{
    [Theory]
    [InlineData("Seeds__Path=\n")]
    [InlineData("Seeds__Path=")]
    [InlineData("")]
    public async Task An_installation_makes_one_secret_and_keeps_it_with_the_mode_of_the_file(string before)
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "accessible-content.env");
        await File.WriteAllTextAsync(settings, before);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(settings, mode);
        Assert.Equal((0, ""), await RunAsync(settings));
        var first = await File.ReadAllTextAsync(settings);
        Assert.Matches("^(Seeds__Path=\n)?Cache__SealKey=[0-9a-f]{64}\n$", first);
        Assert.Equal((0, ""), await RunAsync(settings));
        Assert.Equal(first, await File.ReadAllTextAsync(settings));
        Assert.Equal(mode, File.GetUnixFileMode(settings));
    }

    [Fact]
    public async Task A_secret_of_the_operator_stays_also_an_empty_one()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "accessible-content.env");
        await File.WriteAllTextAsync(settings, "Cache__SealKey=\nSeeds__Path=\n");
        Assert.Equal((0, ""), await RunAsync(settings));
        Assert.Equal("Cache__SealKey=\nSeeds__Path=\n", await File.ReadAllTextAsync(settings));
    }

    private static async Task<(int Code, string Words)> RunAsync(string settings)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(Sources.Root, "nginx", "seal-key.sh"), [settings])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var words = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, words);
    }
}
