using System.Reflection;
using System.Text.RegularExpressions;
using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Site;
using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Writers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests;

/// <summary>The rules of the house: what the compiler cannot check and a reviewer would forget.</summary>
public sealed partial class HouseRulesTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private static readonly Assembly Library = typeof(Notice).Assembly;
    private static readonly Assembly Service = typeof(Service).Assembly;
    private static readonly string Readme = Documents.Guides;

    public static TheoryData<string> Blocks { get; } = new(Kinds(typeof(Block)));

    public static TheoryData<string> Inlines { get; } = new(Kinds(typeof(Inline)));

    [Theory]
    [MemberData(nameof(Blocks))]
    [MemberData(nameof(Inlines))]
    public void Every_kind_of_node_stands_in_the_fixture_and_so_in_every_rendition(string kind)
    {
        var json = Make.Text(Sources.Read("every-kind"), "zh-Hans.standard.json");
        var name = kind switch
        {
            nameof(ListBlock) => "list",
            nameof(TextRun) => "text",
            nameof(CodeRun) => "code",
            nameof(LineBreak) => "break",
            nameof(InlineImage) => "image",
            nameof(LanguageSpan) => "language",
            _ => kind.ToLowerInvariant(),
        };
        Assert.Contains($"\"type\": \"{name}\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_form_has_a_writer_and_every_writer_a_form()
    {
        Assert.All(Form.All, form => Assert.NotNull(FormWriter.Of(form)));

        // Speech is written over the text of the plain-text writer.
        Assert.Equal(
            Form.All.Count(form => form != Form.Speech),
            Library.GetTypes().Count(type => type.IsSubclassOf(typeof(NoticeWriter)) && !type.IsAbstract));
    }

    [Fact]
    public void Every_mode_has_a_filter() =>
        Assert.All(ReadingMode.All, mode => Assert.NotNull(mode.Apply(Sources.Read("every-kind"))));

    [Fact]
    public void Nothing_is_decided_by_the_words_of_a_message()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.cs", SearchOption.AllDirectories);
        Assert.All(
            files,
            file =>
                Assert.DoesNotMatch(@"\.Message\.(Contains|StartsWith|EndsWith|IndexOf|Split|Equals)|\.Message ==", File.ReadAllText(file))
        );
    }

    [Fact]
    public void Every_reader_of_sources_has_a_row_in_the_table_of_formats() =>
        Assert.Equal(
            SourceFormat.All.Count,
            Library.GetExportedTypes().Count(type => type.Name.EndsWith("Reader", StringComparison.Ordinal) && IsOfSources(type)));

    [Fact]
    public void Every_class_of_settings_with_limits_is_checked_at_the_start()
    {
        var sections = EverySetting.Sections(service.Services);
        Assert.All(sections.Where(EverySetting.HasLimits), section => Assert.NotEmpty(EverySetting.Validators(service.Services, section)));
        var limited = sections.Where(section => EverySetting.Validators(service.Services, section).Count > 0).ToList();
        var wrong = limited.Select(section => EverySetting.Wrong(service.Services, section)).Select(one => $"--{one.Key}={one.Value}");
        var error = Assert.Throws<OptionsValidationException>(() =>
            AccessibleContent.Api.Service.Build(["--urls=http://127.0.0.1:0", .. wrong]));
        Assert.All(limited, section => Assert.Contains(error.Failures, failure => EverySetting.IsOf(section, failure)));
    }

    [Fact]
    public void Every_setting_stands_in_the_readme()
    {
        var sections = EverySetting.Sections(service.Services);
        Assert.All(
            Service.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)),
            type => Assert.Contains(sections, section => section.Options == type));
        Assert.All(sections.SelectMany(EverySetting.Keys), key => Assert.Contains($"`{key}`", Readme, StringComparison.Ordinal));
        Assert.All(
            PublishingKeyWords.Members,
            member => Assert.Contains($"`Publishing:Keys:0:{member}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_scope_of_a_key_stands_in_the_readme() =>
        Assert.All(Enum.GetValues<KeyScope>(), scope => Assert.Contains($"`{KeyScopes.Name(scope)}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_engine_stands_in_the_readme() =>
        Assert.All(ConversionEngine.All, engine => Assert.Contains($"`{engine.Name}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_address_stands_in_the_readme()
    {
        var routes = service
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(route => route.RoutePattern.RawText!);

        // A page counts once for every script and mode; what chooses them counts by itself.
        Assert.All(routes, route => Assert.Contains($"`{WithoutVisit(route)}`", Readme, StringComparison.Ordinal));
        Assert.All(
            ReadingPreferences.All.Where(visit => visit.Prefix.Length > 0),
            visit => Assert.Contains($"`{visit.Prefix}/`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_address_of_the_interface_stands_in_its_description()
    {
        var description = await service.V4.GetStringAsync("/openapi/v1.json");
        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => route.RoutePattern.RawText!)
            .Where(route => route.StartsWith("/api", StringComparison.Ordinal) || route.StartsWith("/health", StringComparison.Ordinal));
        Assert.All(routes, route => Assert.Contains($"\"{route}\": {{", description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_value_of_every_axis_and_every_preset_stands_in_the_readme_and_the_description()
    {
        var description = await service.V4.GetStringAsync("/openapi/v1.json");
        string[] values =
        [
            .. HanScript.All.Select(one => one.Tag),
            .. ReadingMode.All.Select(one => one.Name),
            .. Form.All.Select(one => one.Name),
        ];
        Assert.All(values, value => Assert.Contains($"`{value}`", Readme, StringComparison.Ordinal));
        Assert.All(values, value => Assert.Contains($"\"{value}\"", description, StringComparison.Ordinal));
        Assert.All(Preset.All, preset => Assert.Contains($"/{preset.Name}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_stands_in_the_readme_with_its_options()
    {
        var commands = Terminal.Root([]).Subcommands;
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            Assert.Matches($@"`{command.Name} \[?{command.Arguments.Single().Name}[\]… `]", Readme);
            Assert.All(command.Options, option => Assert.Matches($"{option.Name}[ `]", Readme));
        }
    }

    [Fact]
    public void A_line_of_the_program_has_at_most_140_columns() => Assert.All(Code("src"), AreShort);

    // A page of markup, or a script for a browser, is a test's input as it stands.
    [Fact]
    public void A_line_of_a_test_has_at_most_140_columns_literals_apart() =>
        Assert.All(Code("tests"), code => AreShort(Literals().Replace(code, "\"\"")));

    [Fact]
    public void The_library_knows_no_web() =>
        Assert.DoesNotContain(
            Library.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    private static bool IsOfSources(Type type) => type.Namespace!.StartsWith("AccessibleContent.Readers", StringComparison.Ordinal);

    private static string WithoutVisit(string route) => route[ReadingPreferences.Of(route).Prefix.Length..];

    private static IEnumerable<string> Kinds(Type family) =>
        Library.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract).Select(type => type.Name);

    private static IEnumerable<string> Code(string folder) => Directory
        .EnumerateFiles(Path.Combine(Sources.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(File.ReadAllText);

    private static void AreShort(string code) => Assert.All(code.Split('\n'), line => Assert.InRange(line.Length, 0, 140));

    [GeneratedRegex("""@?\"{3}[\s\S]*?\"{3}|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.[^']{0,6}|[^'\\\n])'""")]
    private static partial Regex Literals();
}
