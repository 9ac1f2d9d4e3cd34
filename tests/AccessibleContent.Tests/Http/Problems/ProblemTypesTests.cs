using System.Net;
using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Site;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Http.Problems;

/// <summary>Every problem names its kind by an address that explains it.</summary>
public sealed class ProblemTypesTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string, string> Pages { get; } =
        new(from type in ProblemTypes.All from preferences in ReadingPreferences.All select (preferences.Prefix, type.Name));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_kind_has_a_page_in_every_script_and_mode(string prefix, string name)
    {
        using var response = await service.SendAsync(prefix + ProblemType.Folder + name);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var type = ProblemTypes.All.Single(type => type.Name == name);
        var preferences = ReadingPreferences.Of(prefix + "/");
        var words = page.QuerySelector("main")!.TextContent;
        Assert.All(
            (string[])[type.Title, type.Meaning, type.Remedy],
            text => Assert.Contains(Make.Renderer.ConvertOwn(text, preferences.Script), words, StringComparison.Ordinal));
        Assert.Contains(ProblemType.Folder + name, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_unique_and_need_no_encoding()
    {
        Assert.All(ProblemTypes.All, type => Assert.Matches("^[a-z]+(-[a-z]+)*$", type.Name));
        Assert.Equal(ProblemTypes.All.Count, ProblemTypes.All.DistinctBy(type => type.Name).Count());
    }

    [Fact]
    public void Every_kind_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Sources.Root, "src", "AccessibleContent.Api", "README.md"));
        Assert.All(
            ProblemTypes.All,
            type => Assert.Matches($@"(?m)^\| {type.Status} \|.*`{type.Name}`", readme));
    }

    [Theory]
    [InlineData("/api/notices/nobody", "no-such-notice")]
    [InlineData("/api/nowhere", "no-such-address")]
    [InlineData("/api/notices?limit=1000", "invalid-parameter")]
    [InlineData("/api/notices?limit=1&limit=2", "repeated-parameter")]
    [InlineData($"/api/notices/{ServiceFixture.SeedId}/revisions/99", "no-such-revision")]
    public async Task A_problem_leads_to_the_page_of_its_kind(string path, string name)
    {
        using var response = await service.SendAsync(path);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var type = problem.RootElement.GetProperty("type").GetString()!;
        Assert.Equal(ProblemType.Folder + name, type);
        using var page = await service.SendAsync(type);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_has_no_page()
    {
        using var response = await service.SendAsync(ProblemType.Folder + "no-such-kind");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
