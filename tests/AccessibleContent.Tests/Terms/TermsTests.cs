using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;

namespace AccessibleContent.Tests.Terms;

/// <summary>An editor's terms: written with a key, stored, and at once in every response.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class TermsTests : IAsyncLifetime
{
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
    public async Task A_term_is_in_every_answer_at_once_and_in_every_validator()
    {
        string[] paths =
        [
            $"{Notice}?script=zh-Hant",
            $"{Notice}/traditional?form=text",
            $"/zh-hant/notices/{ServiceFixture.SeedId}",
            "/api/notices?script=zh-Hant", "/zh-hant/",
        ];
        var before = new Dictionary<string, (string Body, string Tag)>();
        foreach (var path in paths)
        {
            before[path] = await GetAsync(path);
            Assert.Contains("蘭山", before[path].Body, StringComparison.Ordinal);
        }

        using var response = await PutAsync("""{"items":[{"source":"兰山","result":"兰山","reason":"试验"}]}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        foreach (var path in paths)
        {
            var (body, tag) = await GetAsync(path);
            Assert.DoesNotContain("蘭山", body, StringComparison.Ordinal);
            Assert.NotEqual(before[path].Tag, tag);
        }

        using var terms = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        using var notice = JsonDocument.Parse((await GetAsync(paths[0])).Body);
        Assert.Equal(1, terms.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(
            terms.RootElement.GetProperty("conversion").GetProperty("version").GetString(),
            notice.RootElement.GetProperty("conversion").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Terms_outlive_a_restart_and_every_version_of_them_can_be_read()
    {
        (await PutAsync(Terms("兰山", "兰山"))).Dispose();
        (await PutAsync(Terms("兰山", "蘭岭"))).Dispose();
        var before = await GetAsync($"{Notice}?script=zh-Hant");
        await _app.DisposeAsync();
        _client.Dispose();
        await RestartAsync();
        Assert.Equal(before, await GetAsync($"{Notice}?script=zh-Hant"));
        Assert.Contains("蘭岭", (await GetAsync("/api/terms")).Body, StringComparison.Ordinal);
        Assert.Contains("\"result\": \"兰山\"", (await GetAsync("/api/terms?version=1")).Body, StringComparison.Ordinal);
        using var none = await _client.GetAsync(new Uri("/api/terms?version=9", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Terms_that_one_process_takes_hold_in_another_over_the_same_store()
    {
        await using var other = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0");
        using var client = ServiceFixture.Client(other.Urls.Single());
        (await PutAsync(Terms("兰山", "蘭岭"))).Dispose();
        foreach (var path in (string[])[$"{Notice}?script=zh-Hant&form=text", "/api/terms", "/zh-hant/"])
        {
            var here = await GetAsync(path);
            await Eventually.TrueAsync(async () => await GetAsync(client, path) == here, () => $"{path} is another in the other process.");
        }
    }

    [Fact]
    public async Task A_term_for_one_script_is_written_there_as_it_is_and_nowhere_else()
    {
        (await PutAsync("""{"items":[{"source":"为","result":"爲","script":"zh-Hant-HK"}]}""")).Dispose();
        Assert.Contains("爲", (await GetAsync($"{Notice}/traditional?script=zh-Hant-HK&form=text")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("爲", (await GetAsync($"{Notice}/traditional?script=zh-Hant-TW&form=text")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant-HK", "zh-Hant-HK")]
    [InlineData(null, "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")]
    public async Task A_term_enters_the_validators_of_the_scripts_that_it_is_for_alone(string? script, params string[] changed)
    {
        var paths = HanScript.All.ToDictionary(one => one.Tag, one => (string[])
        [
            $"{Notice}?script={one.Tag}&mode=standard&form=json", $"{Notice}?script={one.Tag}&mode=elder&form=html",
            $"/api/notices?script={one.Tag}", $"{Notice}/conversion?script={one.Tag}", $"/feeds/notices.atom?script={one.Tag}",
            $"{(one == HanScript.Simplified ? "" : "/" + one.Tag.ToLowerInvariant())}/",
            $"{(one == HanScript.Simplified ? "" : "/" + one.Tag.ToLowerInvariant())}/notices/{ServiceFixture.SeedId}",
        ]);
        string[] plain = [$"{Notice}/revisions", "/openapi/v1.json", "/api/changes", "/robots.txt"];
        var before = new Dictionary<string, (string Body, string Tag)>();
        foreach (var path in paths.Values.SelectMany(of => of).Concat(plain))
        {
            before[path] = await GetAsync(path);
        }

        var only = script is null ? "null" : $"\"{script}\"";
        (await PutAsync($$"""{"items":[{"source":"兰山","result":"兰山","script":{{only}}}]}""")).Dispose();

        foreach (var (tag, of) in paths.Select(pair => (pair.Key, pair.Value)))
        {
            foreach (var path in of)
            {
                var after = await GetAsync(path);
                Assert.True(changed.Contains(tag) == (after.Tag != before[path].Tag), path);
                Assert.True(changed.Contains(tag) || after == before[path], path);
            }
        }

        Assert.All(plain, path => Assert.Equal(before[path], GetAsync(path).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Terms_taken_back_give_every_validator_back()
    {
        var before = await GetAsync($"{Notice}?script=zh-Hant");
        (await PutAsync(Terms("兰山", "兰山"))).Dispose();
        (await PutAsync("""{"items":[]}""")).Dispose();

        Assert.Equal(before, await GetAsync($"{Notice}?script=zh-Hant"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer a key of the test, Bearer other")]
    public async Task Nobody_writes_without_a_key(string authorization)
    {
        using var response = await ServiceFixture.SendAsync(
            _client, "/api/terms", "PUT",
            Json(Terms("兰山", "兰山")),
            authorization.Length == 0 ? [] : ["Authorization", authorization]);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("\"version\": 0", (await GetAsync("/api/terms")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "items")]
    [InlineData("[", 400, "第 1 行第 2 列")]
    [InlineData("""{"terms":[]}""", 422, "items")]
    [InlineData("""{"items":[{"source":"\ud800","result":"甲"}]}""", 400, "$.items[0].source")]
    [InlineData("""{"items":[null]}""", 422, "第 1 条")]
    [InlineData("""{"items":[{"source":"兰山"}]}""", 422, "第 1 条")]
    [InlineData("""{"items":[{"source":" 兰山","result":"蘭山"}]}""", 422, "“ 兰山”")]
    [InlineData("""{"items":[{"source":"兰山","result":""}]}""", 422, "“兰山”")]
    [InlineData("""{"items":[{"source":"兰山","result":"蘭山","script":"zh-Hans"}]}""", 422, "zh-Hant-TW")]
    [InlineData("""{"items":[{"source":"字","result":"字字字字"}]}""", 422, "最多 3 字")]
    [InlineData("""{"items":[{"source":"兰山","result":"兰山兰山兰山兰山兰山兰"}]}""", 422, "最多 10 字")]
    [InlineData("""{"items":[{"source":"兰山","result":"蘭山"},{"source":"兰山","result":"兰山"}]}""", 422, "重复了 2 次")]
    public async Task Terms_that_cannot_be_taken_are_named_and_nothing_is_stored(string json, int status, string named)
    {
        using var response = await PutAsync(json);
        Assert.Equal(status, (int)response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(named, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"version\": 0", (await GetAsync("/api/terms")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_type_or_beyond_the_limit_is_refused()
    {
        using var typed = await ServiceFixture.WriteAsync(
            _client, "/api/terms", "PUT",
            new StringContent("兰山", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, typed.StatusCode);
        using var packed = Json(Terms("兰山", "兰山"));
        packed.Headers.ContentEncoding.Add("gzip");
        using var coded = await ServiceFixture.WriteAsync(_client, "/api/terms", "PUT", packed);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, coded.StatusCode);
        using var endless = await ServiceFixture.WriteAsync(_client, "/api/terms", "PUT", Json(new string(' ', (2 << 20) + 1)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, endless.StatusCode);
    }

    [Fact]
    public async Task Of_two_editors_who_began_on_one_version_one_is_told()
    {
        var (_, tag) = await GetAsync("/api/terms");
        using var first = await PutAsync(Terms("兰山", "兰山"), "If-Match", tag);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await PutAsync(Terms("兰山", "蘭山"), "If-Match", tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        using var again = await PutAsync(Terms("兰山", "兰山"), "If-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("\"version\": 1", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exact_engine_stays_OpenCCs_whatever_the_terms()
    {
        await _app.DisposeAsync();
        _client.Dispose();
        await RestartAsync("--Conversion:Engine=exact");
        using var response = await PutAsync(Terms("兰山", "兰山"));
        Assert.Contains("\"applied\": false", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("蘭山", (await GetAsync($"{Notice}?script=zh-Hant")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_validator_ever_stands_above_two_bodies_while_terms_change()
    {
        using var stop = new CancellationTokenSource();
        var bodies = new ConcurrentDictionary<string, string>();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var (body, tag) = await GetAsync($"{Notice}?script=zh-Hant&form=text");
                Assert.Equal(bodies.GetOrAdd(tag, body), body);
            }
        })).ToList();
        foreach (var result in (string[])["兰山", "蘭岭", "兰岭", "蘭山"])
        {
            (await PutAsync(Terms("兰山", result))).Dispose();
            Assert.Contains(result, (await GetAsync($"{Notice}?script=zh-Hant&form=text")).Body, StringComparison.Ordinal);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(bodies.Count >= 4);
    }

    private static string Terms(string source, string result) => $$"""{"items":[{"source":"{{source}}","result":"{{result}}"}]}""";

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async ValueTask RestartAsync(params string[] settings)
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, ["--urls=http://127.0.0.1:0", "--Limits:RequestsPerSecond=0", .. settings]);
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    private Task<HttpResponseMessage> PutAsync(string json, params string[] fields) =>
        ServiceFixture.WriteAsync(_client, "/api/terms", "PUT", Json(json), fields);

    private Task<(string Body, string Tag)> GetAsync(string path) => GetAsync(_client, path);

    private static async Task<(string Body, string Tag)> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (await response.Content.ReadAsStringAsync(), response.Headers.ETag!.ToString());
    }
}
