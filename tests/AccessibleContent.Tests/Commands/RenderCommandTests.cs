using System.Diagnostics;
using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Commands;

/// <summary>A file is rendered with the settings that the service would have.</summary>
public sealed class RenderCommandTests
{
    private static readonly string Seed = Sources.All["lanshan-2024-0000076"];

    [Theory]
    [InlineData("", "", true, true)]
    [InlineData("Conversion__Engine=exact", "", false, true)]
    [InlineData("", "--Conversion:Engine=exact", false, true)]
    [InlineData("Conversion__Engine=exact", "--Conversion:Engine=layered", true, true)]
    [InlineData("Conversion__RegionalQuotes=false", "", true, false)]
    [InlineData("", "--Conversion:RegionalQuotes=false", true, false)]
    public async Task Engine_and_quotes_are_those_of_environment_and_command_line(
        string environment,
        string argument,
        bool isLayered,
        bool regionalQuotes)
    {
        var (code, output, _) = await RunAsync(environment, argument);
        Assert.Equal((0, Expected(isLayered, regionalQuotes)), (code, output));
    }

    [Fact]
    public async Task The_file_of_an_environment_counts_as_it_does_for_the_service()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.RenderCommandTests.json");
        await File.WriteAllTextAsync(file, """{"Conversion":{"Engine":"exact"}}""", TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal(Expected(false, true), (await RunAsync("ASPNETCORE_ENVIRONMENT=RenderCommandTests", "")).Output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_seed_tells_the_engines_and_the_ways_to_quote_apart() => Assert.Equal(
        3, new[] { Expected(true, true), Expected(false, true), Expected(true, false) }.Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("Conversion__Engine=quick", "", "Conversion:Engine is 'quick'; it must be layered or exact.")]
    [InlineData("", "--Conversion:Engine=quick", "Conversion:Engine is 'quick'; it must be layered or exact.")]
    [InlineData("", "--Conversion:RegionalQuotes=perhaps", "Conversion:RegionalQuotes: “perhaps” is not true or false.")]
    [InlineData("", "--Site:BaseUrl=example", "Site:BaseUrl must be empty, or http(s)://host")]
    public async Task A_wrong_setting_is_named_with_what_is_allowed_and_nothing_is_rendered(
        string environment,
        string argument,
        string words)
    {
        var (code, output, errors) = await RunAsync(environment, argument);
        Assert.Equal((ExitCode.WrongSettings, ""), (code, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    private static string Expected(bool isLayered, bool regionalQuotes) => System.Text.Encoding.UTF8.GetString(
        new Renderer(isLayered ? HanziEngine.Layered : HanziEngine.Exact, "", regionalQuotes)
            .Render(Sources.Read("lanshan-2024-0000076"), Rendition.All.Single(one => one.Name == "zh-Hant-TW.standard.text")));

    // A separate process: the bytes go to standard output, and its environment is isolated.
    private static async Task<(int Code, string Output, string Errors)> RunAsync(string environment, string argument)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)),
                "render", Seed, "--script", "zh-Hant-TW", "--form", "text",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (argument.Length > 0)
        {
            start.ArgumentList.Add(argument);
        }

        if (environment.Split('=') is [var name, var value])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
