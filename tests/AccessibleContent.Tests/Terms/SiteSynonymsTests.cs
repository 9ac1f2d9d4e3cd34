using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Terms;

/// <summary>The site's own synonyms, which an editor sends with the terms.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class SiteSynonymsTests : IAsyncLifetime
{
    private const string Shed = """{"items":[],"synonyms":[{"word":"菜园钱","words":["设施农业补贴"],"reason":"本区的叫法"}]}""";

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public ValueTask InitializeAsync() => RestartAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task They_are_used_at_once_with_ours_and_outlive_a_restart()
    {
        using var response = await PutAsync(Shed);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("设施农业补贴", body.RootElement.GetProperty("synonyms")[0].GetProperty("words")[0].GetString());
        Assert.Equal(["设施农业补贴"], WordsFor("菜园钱"));
        Assert.NotEmpty(WordsFor("低保"));
        _client.Dispose();
        await _app.DisposeAsync();
        await RestartAsync();

        Assert.Equal(["设施农业补贴"], WordsFor("菜園錢"));
    }

    [Fact]
    public async Task A_body_without_them_leaves_none_and_earlier_versions_stay()
    {
        (await PutAsync(Shed)).Dispose();
        (await PutAsync("""{"items":[]}""")).Dispose();

        Assert.Empty(WordsFor("菜园钱"));
        Assert.Contains("菜园钱", await _client.GetStringAsync(new Uri("/api/terms?version=1", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_change_the_validator_of_no_page_and_the_version_of_what_a_search_finds()
    {
        string[] paths = [$"/api/notices/{ServiceFixture.SeedId}?script=zh-Hant", "/api/notices?script=zh-Hant-TW", "/", "/zh-hant/"];
        var before = await Task.WhenAll(paths.Select(TagAsync));
        var version = Terms.Synonyms.Version;
        (await PutAsync(Shed)).Dispose();

        Assert.Equal(before, await Task.WhenAll(paths.Select(TagAsync)));
        Assert.NotEqual(version, Terms.Synonyms.Version);
        Assert.NotEqual(Synonyms.None.Version, version);
    }

    [Fact]
    public async Task They_are_cleaned_before_they_are_judged()
    {
        using var response = await PutAsync("""{"items":[],"synonyms":[{"word":" 菜\u200b园钱\u202e","words":["设施农业","设施农业 "]}]}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["设施农业"], WordsFor("菜园钱"));
    }

    [Theory]
    [InlineData("null", 200, "")]
    [InlineData("{}", 400, "$.synonyms")]
    [InlineData("[null]", 422, "第 1 条")]
    [InlineData("""[{"word":"菜园钱"}]""", 422, "第 1 条")]
    [InlineData("""[{"word":"菜园钱","words":null}]""", 400, "$.synonyms[0].words")]
    [InlineData("""[{"word":"菜园钱","words":[null]}]""", 422, "第 1 条")]
    [InlineData("""[{"word":"菜园钱","words":[]}]""", 422, "应当是 1 至 20 个")]
    [InlineData("""[{"word":"钱","words":["补贴"]}]""", 422, "“钱”")]
    [InlineData("""[{"word":"？！","words":["补贴"]}]""", 422, "“？！”")]
    [InlineData("""[{"word":"菜园钱","words":["菜園錢"]}]""", 422, "它自己")]
    [InlineData("""[{"word":"大棚","words":["设施"]},{"word":"大棚","words":["温室"]}]""", 422, "重复了 2 次")]
    [InlineData("""[{"word":"大棚","words":["设施"],"reson":""}]""", 422, "reason")]
    public async Task What_cannot_be_taken_is_named_and_nothing_is_stored(string synonyms, int status, string named)
    {
        using var response = await PutAsync($$"""{"items":[],"synonyms":{{synonyms}}}""");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(named, status == 200 ? "" : body.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, Terms.Now.Version);
    }

    [Fact]
    public async Task Too_many_are_refused()
    {
        var one = """{"word":"大棚","words":["设施"]}""";
        using var response = await PutAsync($$"""{"items":[],"synonyms":[{{string.Join(',', Enumerable.Repeat(one, 2001))}}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private CurrentTerms Terms => _app.Services.GetRequiredService<CurrentTerms>();

    private IEnumerable<string> WordsFor(string word) => Terms.Synonyms.In(SearchText.Fold(word)).SelectMany(found => found.Synonym.Words);

    private async ValueTask RestartAsync()
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Limits:RequestsPerSecond=0");
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    private Task<HttpResponseMessage> PutAsync(string json) =>
        ServiceFixture.WriteAsync(_client, "/api/terms", "PUT", new StringContent(json, Encoding.UTF8, "application/json"));

    private async Task<string> TagAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.ETag!.ToString();
    }
}
