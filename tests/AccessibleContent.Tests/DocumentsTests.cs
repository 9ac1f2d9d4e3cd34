using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Commands;
using AccessibleContent.Tests.OpenApi;


namespace AccessibleContent.Tests;

/// <summary>The pages for people who use, operate or change the project agree with the code.</summary>
public sealed partial class DocumentsTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private static readonly string Code = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static TheoryData<string> Pages { get; } = new(Documents.All.Keys);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_to_a_file_and_to_a_heading_of_it(string page)
    {
        var folder = Path.Combine(Sources.Root, Path.GetDirectoryName(page)!);
        Assert.All(Documents.LinksOf(Documents.All[page]), link =>
        {
            var file = link.Path.Length == 0 ? page : Path.GetRelativePath(Sources.Root, Path.Combine(folder, link.Path));
            Assert.True(Path.Exists(Path.Combine(Sources.Root, file)), $"There is no {file}.");
            if (link.Heading.Length > 0)
            {
                Assert.Contains(link.Heading, Documents.HeadingsOf(Documents.All[file]));
            }
        });
    }

    [Fact]
    public void The_two_commands_come_first_in_the_readme() => Assert.StartsWith(
        "dotnet run --project src/AccessibleContent.Api\ndotnet test --project tests/AccessibleContent.Tests\n",
        Documents.All["README.md"].Split("```\n")[1],
        StringComparison.Ordinal);

    [Fact]
    public void Every_difference_in_the_guide_for_contributors_fits_the_code()
    {
        var blocks = Documents.All["CONTRIBUTING.md"].Split("```diff\n").Skip(1).Select(rest => rest.Split("```")[0]);
        var files = blocks.SelectMany(Difference.Of).Where(file => !file.IsNew).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var now = File.ReadAllText(Path.Combine(Sources.Root, file.Path));
            Assert.All(file.Before, lines => Assert.Contains(lines, now, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_rule_of_a_remark_or_a_check_is_listed_with_its_weight()
    {
        var rows = Documents.All["src/AccessibleContent/README.md"].Split('\n');
        var rules = Rule().Matches(Code);
        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            var name = rule.Groups["name"].Value;
            var row = Assert.Single(rows, row => row.StartsWith('|') && row.Contains($"`{name}`", StringComparison.Ordinal));
            Assert.Contains(rule.Groups["weight"].Value.ToLowerInvariant(), row, StringComparison.Ordinal);
            Assert.Equal(rule.Groups["doubt"].Success, row.Contains(", doubt", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_metric_is_listed()
    {
        var metrics = Metric().Matches(Code);
        Assert.NotEmpty(metrics);
        Assert.All(metrics, metric => Assert.Contains(
            "| `" + metric.Groups[1].Value.Replace('.', '_'), Documents.All["nginx/README.md"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_policy_with_a_breaker_is_listed()
    {
        var policies = Policy().Matches(await service.V4.GetStringAsync("/metrics"));
        Assert.NotEmpty(policies);
        Assert.All(policies, policy => Assert.Contains(
            $"| `{policy.Groups[1].Value}` |", Documents.All["src/DECISIONS.md"], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_exit_code_is_listed() => Assert.All(
        typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static),
        code => Assert.Matches(
            string.Create(CultureInfo.InvariantCulture, $@"(?m)^\| {code.GetRawConstantValue()} \|"), Documents.All["nginx/README.md"]));

    [Fact]
    public async Task Every_query_key_of_the_interface_is_listed()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var keys = from operation in description.Operations
                   from parameter in operation.Operation["parameters"]?.AsArray() ?? []
                   let described = description.Resolve(parameter)
                   where (string?)described["in"] == "query"
                   select (string?)described["name"];
        Assert.NotEmpty(keys);
        var page = Documents.All["src/AccessibleContent.Api/README.md"];
        Assert.All(keys.Distinct(), key => Assert.Matches($@"(?m)^\|.*`{key}(=true)?`.*\|", page));
    }

    [GeneratedRegex("""
        "(?<name>[a-z]+(?:-[a-z]+)*)", (?:RemarkKind\.\w+, )?FindingWeight\.(?<weight>\w+)(?<doubt>, true)?
        """)]
    private static partial Regex Rule();

    [GeneratedRegex("\"(accessible_content\\.[a-z_.]+)\"")]
    private static partial Regex Metric();

    [GeneratedRegex("breaker_state\\{[^}]*policy=\"([^\"]+)\"")]
    private static partial Regex Policy();

    /// <summary>What a diff expects of one file: the lines that it keeps or removes, as written there.</summary>
    private sealed record Difference(string Path, bool IsNew, IReadOnlyList<string> Before)
    {
        public static IEnumerable<Difference> Of(string block) =>
            from file in block.Split("--- ").Skip(1)
            let lines = file.Split('\n')
            let hunks = string.Join('\n', lines.Skip(2)).Split("@@\n").Skip(1)
            select new Difference(lines[1]["+++ b/".Length..], lines[0] == "/dev/null", [.. hunks.Select(Lines)]);

        private static string Lines(string hunk) =>
            string.Join('\n', hunk.Split('\n').Where(line => line is [' ' or '-', ..]).Select(line => line[1..]));
    }
}
