using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;

namespace AccessibleContent.EndToEnd.Clients;

/// <summary>The description as others use it: linters find no error, and clients that generators make of it compile and work.</summary>
public sealed class ClientTests(DescribedService service) : IClassFixture<DescribedService>
{
    private const string Node = "/usr/bin/node";
    private const string Installed = "run tests/AccessibleContent.EndToEnd/Clients/install.sh";
    private static readonly string Modules = Path.Combine(DescribedService.Programs, "node_modules");

    // All kinds that the fixtures have, as page.ts shows them.
    private static readonly string[] Shown =
        ["a", "blockquote", "br", "code", "em", "h1", "h3", "img", "ol", "strong", "sub", "sup", "table", "ul"];

    [Fact]
    public async Task Linters_find_no_error()
    {
        string[] files = [service.Description, service.Inherited];
        var (found, faults) = await RunAsync(
            "@stoplight/spectral-cli/dist/index.js", ["lint", "-q", "-D", "-r", "spectral.yaml", .. files]);
        Assert.Equal("", found + faults);
        var (said, told) = await RunAsync("@redocly/cli/bin/cli.js", ["lint", .. files]);
        Assert.Contains("Your API descriptions are valid", said + told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_TypeScript_shows_every_kind_and_publishes()
    {
        string[] files = ["page.ts", "package.json", "tsconfig.json"];
        var folder = service.FolderWith("typescript", files.Select(file => Path.Combine(DescribedService.Programs, file)));
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Modules);
        await RunAsync("openapi-typescript/bin/cli.js", service.Description, "-o", Path.Combine(folder, "api.d.ts"));
        var (faults, _) = await RunAsync("typescript/bin/tsc", "-p", folder);
        Assert.Equal("", faults);
        var (said, told) = await Tool.RunAsync(Node, folder, "page.js", service.Base, DescribedService.Key);
        Assert.True(told.Length == 0, told);
        Assert.All(Shown, kind => Assert.Contains($"\"{kind}\"", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clients_in_CSharp_read_each_preset_and_publish()
    {
        var folder = service.FolderWith("csharp", Directory.EnumerateFiles(Path.Combine(DescribedService.Programs, "CSharp")));
        await DotNetAsync(
            "Generation completed successfully",
            [
                "kiota", "generate", "-l", "CSharp", "-d", service.Inherited, "-o", Path.Combine(folder, "Kiota"), "-n", "ByKiota", "-c",
                "NoticesClient", "--log-level", "Error",
            ]);
        await DotNetAsync(
            "Code has been successfully written",
            [
                "nswag", "openapi2csclient", "/input:" + service.Inherited, $"/output:{folder}/NSwag.cs", "/namespace:ByNSwag",
                "/classname:NoticesClient",
            ]);
        await DotNetAsync("done", ["run", "--project", folder, "--", service.Base, DescribedService.Key]);
    }

    private static Task<(string Output, string Error)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var path = Path.Combine(Modules, program);
        Tool.Needs(path, Installed);
        Tool.Needs(Node, "Debian package nodejs");
        return Tool.RunAsync(Node, DescribedService.Programs, arguments.Prepend(path));
    }

    // Tools are found from the folder of their manifest upwards.
    private static async Task DotNetAsync(string success, IEnumerable<string> arguments)
    {
        var (said, told) = await Tool.RunAsync("dotnet", Repository.Root, arguments);
        Assert.SkipWhen((said + told).Contains("dotnet tool restore", StringComparison.Ordinal), Installed);
        Assert.True(said.Contains(success, StringComparison.Ordinal), said + told);
    }
}
