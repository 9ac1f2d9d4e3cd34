using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccessibleContent.Tests.Publishing;

/// <summary>What a writer asks for in a way that the service does not understand is refused, and never done otherwise.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class CarefulWritingTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServiceWithKeys _service = null!;

    public async ValueTask InitializeAsync() => _service = await ServiceWithKeys.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("PUT", "/api/notices/a-1?publish_at=2999-01-01T00:00:00Z", "publishAt")]
    [InlineData("PUT", "/api/notices/a-1?dry_run=true", "dryRun")]
    [InlineData("PUT", "/api/notices/a-1?dryrun=true", "dryRun")]
    [InlineData("PUT", "/api/notices/a-1?PublishAt=2999-01-01T00:00:00Z", "publishAt")]
    [InlineData("PUT", "/api/notices/a-1?note=x&x=1", "note、publishAt、source、dryRun")]
    [InlineData("PUT", "/api/notices/a-1?=1", "note、publishAt、source、dryRun")]
    [InlineData("DELETE", "/api/notices/a-1?dryRun=true", "请去掉")]
    [InlineData("DELETE", "/api/notices/a-1/withdrawal?reason=x", "请去掉")]
    [InlineData("DELETE", "/api/notices/a-1/scheduled?x", "请去掉")]
    [InlineData("PUT", "/api/terms?dryRun=true", "请去掉")]
    public async Task An_unknown_query_key_is_400_with_the_nearest_known_one(string method, string path, string named)
    {
        var (status, body) = await _service.SendAsync(ServiceWithKeys.Full, method, path, Json("{}"));
        Assert.True(status == 400, body);
        Assert.Contains(named, JsonElement.Parse(body).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(404, (await _service.SendAsync(null, "GET", "/api/notices/a-1?whatever=1")).Status);
    }

    [Fact]
    public async Task A_moment_more_than_a_minute_ago_is_refused_with_the_time_and_nothing_is_published()
    {
        foreach (var query in (string[])["?publishAt=2020-01-01T00:00:00Z", "?publishAt=2020-01-01T00:00:00Z&dryRun=true"])
        {
            var (status, body) = await _service.PutAsync(ServiceWithKeys.Full, "a-1", query: query);
            Assert.Equal(422, status);
            Assert.Contains("2020-01-01T00:00:00Z", body, StringComparison.Ordinal);
            Assert.Contains($"现在是 {_service.Clock.GetUtcNow():yyyy-MM-dd}", body, StringComparison.Ordinal);
        }

        Assert.Equal(404, (await _service.SendAsync(null, "GET", "/api/notices/a-1")).Status);
        Assert.Equal(422, (await _service.PutAsync(ServiceWithKeys.Full, "a-1", query: At(-65))).Status);
        Assert.Equal(201, (await _service.PutAsync(ServiceWithKeys.Full, "a-1", query: At(-50))).Status);
    }

    [Theory]
    [InlineData("zh-Hant-TW", "standard", "json")]
    [InlineData("zh-Hans", "elder", "json")]
    [InlineData("zh-Hant-TW", "standard", "html")]
    [InlineData("zh-Hans", "elder", "html")]
    public async Task A_rendition_that_was_read_cannot_be_written_back(string script, string mode, string form)
    {
        await _service.PutAsync(ServiceWithKeys.Full, "a-1", "关于发展农村道路的通知。");
        var before = await _service.ReadAsync("/api/notices/a-1?form=json");
        var rendition = await _service.ReadAsync($"/api/notices/a-1?script={script}&mode={mode}&form={form}");
        foreach (var query in (string[])["", "?dryRun=true"])
        {
            var (status, body) = await _service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/notices/a-1" + query, Of(form, rendition));
            Assert.Equal(422, status);
            Assert.Contains("/api/notices/a-1?script=zh-Hans&mode=standard&form=json", body, StringComparison.Ordinal);
        }

        Assert.Equal(before, await _service.ReadAsync("/api/notices/a-1?form=json"));
        var (again, told) = await _service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/notices/a-1", Json(before));
        Assert.Equal((200, true), (again, told.Contains("\"unchanged\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_waits_for_the_end_of_time_is_told_like_any_other()
    {
        await _service.PutAsync(ServiceWithKeys.Full, "a-1", query: "?publishAt=9999-12-31T23:59:59Z");
        var (status, body) = await _service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal((409, true), (status, body.Contains("/scheduled", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Remarks_in_a_problem_are_in_the_script_of_the_request()
    {
        var (status, body) = await _service.SendAsync(
            ServiceWithKeys.Full, "PUT", "/api/notices/a-1", Json("{\"title\":\"a\",\"sumary\":1}"), "Accept-Language", "zh-TW");
        Assert.Equal(422, status);
        Assert.Contains("沒有「sumary」", body, StringComparison.Ordinal);
        Assert.DoesNotContain("没有", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/api/notices/a-1")]
    [InlineData("DELETE", "/api/notices/a-1")]
    [InlineData("PUT", "/api/terms")]
    public async Task Malformed_json_is_400_with_line_and_column_everywhere(string method, string path)
    {
        await _service.PutAsync(ServiceWithKeys.Full, "a-1");
        var (status, body) = await _service.SendAsync(ServiceWithKeys.Full, method, path, Json("{\n  \"reason\": \"停水\",\n}"));
        Assert.True(status == 400, body);
        Assert.Contains("第 3 行第 1 列", body, StringComparison.Ordinal);
        Assert.DoesNotContain("trailing", body, StringComparison.OrdinalIgnoreCase);
        using var gbk = new ByteArrayContent([.. "{\"title\":\""u8, 0xB5, 0xC4, .. "\"}"u8]);
        gbk.Headers.ContentType = new("application/json");
        var (encoding, told) = await _service.SendAsync(ServiceWithKeys.Full, method, path, gbk);
        Assert.True(encoding == 400, told);
        Assert.Contains("UTF-8", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/api/notices/a-1", """{"metadata":{"indexNo":"a/1"}}""", "$.metadata.indexNo")]
    [InlineData("DELETE", "/api/notices/a-1", """{"reson":"有误"}""", "$.reson")]
    [InlineData("DELETE", "/api/notices/a-1", """{"reason":"有误","reason":"无误"}""", "$.reason")]
    [InlineData("DELETE", "/api/notices/a-1", """{"reason":7}""", "$.reason")]
    [InlineData("PUT", "/api/terms", """{"items":[{"source":"兰山","target":"蘭山"}]}""", "$.items[0].target")]
    [InlineData("PUT", "/api/terms", """{"items":[],"items":[]}""", "$.items")]
    public async Task Unknown_members_and_members_given_twice_are_422_everywhere(string method, string path, string json, string named)
    {
        await _service.PutAsync(ServiceWithKeys.Full, "a-1");
        var (status, body) = await _service.SendAsync(ServiceWithKeys.Full, method, path, Json(json));
        Assert.True(status == 422, body);
        Assert.Contains(named, JsonElement.Parse(body).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, (await _service.SendAsync(null, "GET", "/api/notices/a-1")).Status);
    }

    [Fact]
    public async Task The_terms_as_they_are_read_can_be_written_back()
    {
        var terms = JsonNode.Parse(await _service.ReadAsync("/api/terms"))!;
        terms["items"] = JsonNode.Parse("""[{"source":"兰山","result":"蘭山"}]""");
        var (status, body) = await _service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/terms", Json(terms.ToJsonString()));
        Assert.True(status == 200, body);
        Assert.Equal(200, (await _service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/terms", Json(body))).Status);
    }

    [Fact]
    public async Task A_withdrawal_without_body_or_type_is_told_what_to_give()
    {
        await _service.PutAsync(ServiceWithKeys.Full, "a-1");
        var (status, body) = await _service.SendAsync(ServiceWithKeys.Full, "DELETE", "/api/notices/a-1");
        Assert.Equal((422, true), (status, Told(body).Contains("{\"reason\":", StringComparison.Ordinal)));
        using var untyped = new ByteArrayContent("{\"reason\":\"有误\"}"u8.ToArray());
        (status, body) = await _service.SendAsync(ServiceWithKeys.Full, "DELETE", "/api/notices/a-1", untyped);
        Assert.Equal((415, true), (status, Told(body).Contains("{\"reason\":", StringComparison.Ordinal)));
        Assert.DoesNotContain("“”", body, StringComparison.Ordinal);
        Assert.Equal(200, (await _service.SendAsync(null, "GET", "/api/notices/a-1")).Status);
    }

    [Fact]
    public async Task A_trial_names_the_revision_that_it_would_be()
    {
        await _service.PutAsync(ServiceWithKeys.Full, "a-1", "一。");
        var (_, changed) = await _service.PutAsync(ServiceWithKeys.Full, "a-1", "二。", query: "?dryRun=true");
        Assert.Equal((2, 2), Revisions(changed));
        var (_, same) = await _service.PutAsync(ServiceWithKeys.Full, "a-1", "一。", query: "?dryRun=true");
        Assert.Equal((1, 1), Revisions(same));
    }

    private static string Told(string problem) => JsonElement.Parse(problem).GetProperty("detail").GetString()!;

    private static (int Answer, int Notice) Revisions(string body) => (
        JsonElement.Parse(body).GetProperty("revision").GetInt32(),
        JsonElement.Parse(body).GetProperty("notice").GetProperty("revision").GetInt32());

    private static StringContent Of(string form, string words) =>
        form == "json" ? Json(words) : new(words, Encoding.UTF8, "text/html");

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private string At(int seconds) => $"?publishAt={_service.Clock.GetUtcNow().AddSeconds(seconds):yyyy-MM-ddTHH:mm:ss}Z";
}
