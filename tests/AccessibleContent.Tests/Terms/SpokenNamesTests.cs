using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Terms;

/// <summary>How a site says its own names, which an editor sends with the terms.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class SpokenNamesTests : IAsyncLifetime
{
    private const string Town = """{"items":[],"say":[{"word":"枣园镇","said":"早园镇","reason":"本区的镇"}]}""";
    private const string Notice = "/api/notices/" + ServiceFixture.SeedId;

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
    public async Task They_are_said_at_once_and_outlive_a_restart()
    {
        using var response = await PutAsync(Town);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("早园镇", body.RootElement.GetProperty("say")[0].GetProperty("said").GetString());
        Assert.Contains("<sub alias=\"早园镇\">枣园镇</sub>", await ReadAsync(Notice + "/speech"), StringComparison.Ordinal);
        Assert.Contains("<sub alias=\"早園鎮\">棗園鎮</sub>", await ReadAsync(Notice + "/speech?script=zh-Hant-TW"), StringComparison.Ordinal);
        Assert.DoesNotContain("<sub alias=\"早園鎮\">", await ReadAsync(Notice + "/speech?script=zh-Hant-HK"), StringComparison.Ordinal);
        _client.Dispose();
        await _app.DisposeAsync();
        await RestartAsync();

        Assert.Contains("<sub alias=\"早园镇\">枣园镇</sub>", await ReadAsync(Notice + "/speech"), StringComparison.Ordinal);
        (await PutAsync("""{"items":[]}""")).Dispose();
        Assert.DoesNotContain("早园镇", await ReadAsync(Notice + "/speech"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_change_the_validators_of_speech_and_no_others()
    {
        string[] others = [Notice + "/plain", Notice + "?script=zh-Hant&form=json", "/api/notices?script=zh-Hant-TW", "/", "/zh-hant/"];
        string[] spoken = [Notice + "/speech", Notice + "/speech?script=zh-Hant&mode=elder", Notice + "/speech?script=zh-Hant-TW"];
        const string Cantonese = Notice + "/speech?script=zh-Hant-HK";
        var before = await Task.WhenAll(others.Append(Cantonese).Select(TagAsync));
        var heard = await Task.WhenAll(spoken.Select(TagAsync));
        (await PutAsync(Town)).Dispose();

        Assert.Equal(before, await Task.WhenAll(others.Append(Cantonese).Select(TagAsync)));
        Assert.All((await Task.WhenAll(spoken.Select(TagAsync))).Zip(heard), pair => Assert.NotEqual(pair.Second, pair.First));
        (await PutAsync("""{"items":[]}""")).Dispose();
        Assert.Equal(heard, await Task.WhenAll(spoken.Select(TagAsync)));
    }

    [Fact]
    public async Task The_version_of_the_program_names_each_script_whose_speech_has_names()
    {
        (await PutAsync("""{"items":[],"say":[{"word":"枣园","said":"早园","script":"zh-Hant-HK"}]}""")).Dispose();
        var now = _app.Services.GetRequiredService<CurrentRenderVersion>().Now;
        Assert.Matches(@"^[0-9a-f]{12},speech-zh-Hant-HK\.[0-9a-f]{6}$", now.Version);
    }

    [Theory]
    [InlineData("null", 200, "")]
    [InlineData("{}", 400, "$.say")]
    [InlineData("[null]", 422, "第 1 条")]
    [InlineData("""[{"word":"枣园镇"}]""", 422, "第 1 条")]
    [InlineData("""[{"word":"镇","said":"阵"}]""", 422, "“镇”")]
    [InlineData("""[{"word":"？！","said":"问"}]""", 422, "“？！”")]
    [InlineData("""[{"word":"枣园镇","said":"枣园镇"}]""", 422, "它自己")]
    [InlineData("""[{"word":"枣园镇","said":""}]""", 422, "不能读")]
    [InlineData("""[{"word":"枣园2路","said":"枣园2路"}]""", 422, "数字请写成汉字")]
    [InlineData("""[{"word":"枣园２路","said":"枣园２路"}]""", 422, "数字请写成汉字")]
    [InlineData("""[{"word":"枣园","said":"<break/>"}]""", 422, "不能读")]
    [InlineData("""[{"word":"枣园","said":"早园早园早园早园早园早"}]""", 422, "最多 10 字")]
    [InlineData("""[{"word":"枣园","said":"早园","script":"zh"}]""", 422, "script“zh”")]
    [InlineData("""[{"word":"枣园","said":"早园"},{"word":"枣园","said":"早元"}]""", 422, "重复了 2 次（早园、早元）")]
    [InlineData("""[{"word":"枣园","said":"早园","reson":""}]""", 422, "reason")]
    public async Task What_cannot_be_taken_is_named_and_nothing_is_stored(string say, int status, string named)
    {
        using var response = await PutAsync($$"""{"items":[],"say":{{say}}}""");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(named, status == 200 ? "" : body.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, _app.Services.GetRequiredService<CurrentTerms>().Now.Version);
    }

    [Fact]
    public async Task A_withdrawn_notice_gives_its_reason_as_speech()
    {
        using var withdrawn = await ServiceFixture.WriteAsync(
            _client, Notice, "DELETE", new StringContent("""{"reason":"区长调整"}""", Encoding.UTF8, "application/json"));
        using var response = await _client.GetAsync(new Uri(Notice + "/speech", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal("application/ssml+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<sub alias=\"区掌\">区长</sub>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async ValueTask RestartAsync()
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Limits:RequestsPerSecond=0");
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    private Task<HttpResponseMessage> PutAsync(string json) =>
        ServiceFixture.WriteAsync(_client, "/api/terms", "PUT", new StringContent(json, Encoding.UTF8, "application/json"));

    private Task<string> ReadAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    private async Task<string> TagAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.ETag!.ToString();
    }
}
