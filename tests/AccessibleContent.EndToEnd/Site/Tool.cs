using System.Diagnostics;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>An installed program that checks pages from outside.</summary>
internal static class Tool
{
    /// <summary>Skips the test where a program or file is missing.</summary>
    public static void Needs(string path, string from) => Assert.SkipUnless(File.Exists(path), $"{path} is not installed ({from})");

    /// <summary>Runs a program to its end and returns its standard output and standard error.</summary>
    public static async Task<(string Output, string Error)> RunAsync(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await error);
    }
}
