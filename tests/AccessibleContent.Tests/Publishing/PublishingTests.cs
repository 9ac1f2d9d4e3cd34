using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Publishing;

/// <summary>An editor publishes, corrects and withdraws over HTTP; what was acknowledged shows at once and everywhere.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class PublishingTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string A100 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string A1000 = A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100;

    private static int _last;

    [Fact]
    public async Task A_notice_is_published_corrected_and_withdrawn()
    {
        var id = NewId();
        using var created = await PutAsync(id, Markdown(id, "区长王某出席。"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/notices/{id}", created.Headers.Location!.ToString());

        using var corrected = await PutAsync(id, Markdown(id, "区长张某出席。"), "?note=" + Uri.EscapeDataString("更正出席人员的姓名"));
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        foreach (var path in Paths(id))
        {
            var body = await service.V4.GetStringAsync(path);
            Assert.Contains("张某", body, StringComparison.Ordinal);
            Assert.Contains("更正出席人员的姓名", body, StringComparison.Ordinal);
            Assert.DoesNotContain("王某", body, StringComparison.Ordinal);
        }

        using var withdrawn = await DeleteAsync(id, "内容有误");
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        foreach (var path in Paths(id))
        {
            using var gone = await service.SendAsync(path);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains("内容有误", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var again = await PutAsync(id, Markdown(id, "区长张某出席。"));
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.DoesNotContain(id, await service.V4.GetStringAsync("/api/notices?limit=100"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Created, "<p>正文。</p>\n<p><img src=a.png></p>", "image-without-alternative", "error", "guessed", 4)]
    [InlineData(HttpStatusCode.UnprocessableEntity, "", "refused", "error", "refused", null)]
    public async Task The_report_of_a_reader_names_rule_weight_and_line(
        HttpStatusCode status,
        string body,
        string rule,
        string weight,
        string kind,
        int? line)
    {
        var page = $"<title>停水通知</title><meta name=PubDate content=2024-07-18>\n<div class=article-content>\n{body}</div>";
        using var response = await PutAsync(NewId(), new StringContent(page, Encoding.UTF8, "text/html"));
        Assert.Equal(status, response.StatusCode);
        var remark = JsonElement
            .Parse(await response.Content.ReadAsStringAsync())
            .GetProperty("remarks")
            .EnumerateArray()
            .Single(one => one.GetProperty("rule").GetString() == rule);
        Assert.Equal((kind, weight), (remark.GetProperty("kind").GetString(), remark.GetProperty("weight").GetString()));
        Assert.Equal(line, remark.GetProperty("line") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null);
    }

    [Theory]
    [InlineData(200, HttpStatusCode.Created)]
    [InlineData(201, HttpStatusCode.UnprocessableEntity)]
    public async Task An_id_of_more_bytes_than_addresses_carry_is_refused_with_the_limit(int letters, HttpStatusCode status)
    {
        const string Body = "---\ntitle: 停水通知\npublishedOn: 2024-07-19\n---\n\n明天停水。\n";
        using var response = await PutAsync(new string('n', letters), new StringContent(Body, null, "text/markdown"));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(
            status is HttpStatusCode.UnprocessableEntity,
            (await response.Content.ReadAsStringAsync()).Contains("超过上限 200 字节", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json", "application/problem+json")]
    [InlineData("html", "text/html; charset=utf-8")]
    [InlineData("text", "text/plain; charset=utf-8")]
    public async Task A_withdrawal_is_told_in_the_form_and_script_that_was_asked_for(string form, string type)
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "内容。"))).Dispose();
        (await DeleteAsync(id, "与实际<不符>")).Dispose();
        using var gone = await service.SendAsync($"/api/notices/{id}?form={form}&script=zh-Hant");
        Assert.Equal(type, gone.Content.Headers.ContentType!.ToString());
        var body = await gone.Content.ReadAsStringAsync();
        Assert.Contains("與實際", body, StringComparison.Ordinal);
        Assert.Equal(form != "html", body.Contains("<不符>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_content_again_is_no_new_revision()
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "内容。"))).Dispose();
        using var before = await service.SendAsync($"/api/notices/{id}");
        using var again = await ReportAsync(PutAsync(id, Markdown(id, "内容。"), "?note=x"));
        using var after = await service.SendAsync($"/api/notices/{id}");
        Assert.Equal(
            ("unchanged", 1),
            (again.RootElement.GetProperty("outcome").GetString(), again.RootElement.GetProperty("revision").GetInt32()));
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task What_a_notice_says_as_json_can_be_put_back_and_changes_nothing()
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "第一段。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"))).Dispose();
        var json = await service.V4.GetStringAsync($"/api/notices/{id}?script=zh-Hans&mode=standard&form=json");
        using var again = await ReportAsync(PutAsync(id, new StringContent(json, Encoding.UTF8, "application/json")));
        Assert.Equal("unchanged", again.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Of_two_who_write_on_one_revision_one_wins_and_the_other_is_told()
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "内容。"))).Dispose();
        using var elder = await service.SendAsync($"/api/notices/{id}/elder", "GET", "Accept-Encoding", "br");
        var tag = elder.Headers.ETag!.ToString();
        var writers = Enumerable.Range(0, 8).Select(number => PutAsync(id, Markdown(id, $"第 {number} 人。"), "", "If-Match", tag)).ToList();
        var responses = await Task.WhenAll(writers);
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
        using var none = await PutAsync(NewId(), Markdown(id, "内容。"), "", "If-Match", "*");
        Assert.Equal(HttpStatusCode.PreconditionFailed, none.StatusCode);
    }

    [Fact]
    public async Task The_history_names_who_and_why_and_every_revision_keeps_its_words()
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "第一版。"))).Dispose();
        (await PutAsync(id, Markdown(id, "第二版。"), "?note=" + Uri.EscapeDataString("补充"))).Dispose();
        using var history = JsonDocument.Parse(await service.V4.GetStringAsync($"/api/notices/{id}/revisions"));
        var items = history.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([2, 1], items.Select(item => item.GetProperty("revision").GetInt32()));
        Assert.All(items, item => Assert.Equal("编辑", item.GetProperty("by").GetString()));
        Assert.Equal("补充", items[0].GetProperty("note").GetString());
        Assert.Contains("第一版", await service.V4.GetStringAsync($"/api/notices/{id}/revisions/1?form=text"), StringComparison.Ordinal);
        Assert.Contains("第二版", await service.V4.GetStringAsync($"/api/notices/{id}/revisions/2?form=text"), StringComparison.Ordinal);
        foreach (var missing in (string[])["0", "3", "x", "01x"])
        {
            using var none = await service.SendAsync($"/api/notices/{id}/revisions/{missing}");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        (await DeleteAsync(id, "撤")).Dispose();
        using var gone = await service.SendAsync($"/api/notices/{id}/revisions/1");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("\"withdrawn\": true", await service.V4.GetStringAsync($"/api/notices/{id}/revisions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_reports_and_stores_nothing()
    {
        var id = NewId();
        using var report = await ReportAsync(PutAsync(id, Markdown(id, "内容。"), "?dryRun=true"));
        Assert.Equal("dryRun", report.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("标题", report.RootElement.GetProperty("notice").GetProperty("title").GetString());
        using var none = await service.SendAsync($"/api/notices/{id}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_is_scheduled_is_not_there_before_its_moment_and_is_there_after_it()
    {
        using var folder = new TemporaryFolder();
        await using var moved = await ServiceWithKeys.StartAsync(folder.Path);
        var moment = moved.Clock.GetUtcNow().AddSeconds(40);
        await moved.PutAsync(ServiceWithKeys.Full, "a-1", "现在。");
        var (_, report) = await moved.PutAsync(ServiceWithKeys.Full, "a-1", "以后。", query: $"?publishAt={moment:yyyy-MM-ddTHH:mm:ss.fff}Z");
        Assert.Contains("\"outcome\": \"scheduled\"", report, StringComparison.Ordinal);
        using var before = await moved.Client.GetAsync(new Uri("/api/notices/a-1?form=text", UriKind.Relative));
        Assert.Contains("现在", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(before.Headers.CacheControl!.MaxAge <= TimeSpan.FromSeconds(40));
        Assert.DoesNotContain("stale-while-revalidate", before.Headers.CacheControl.ToString(), StringComparison.Ordinal);

        moved.Clock.By = TimeSpan.FromSeconds(41);
        await Eventually.TrueAsync(async () =>
            (await moved.ReadAsync("/api/notices/a-1?form=text")).Contains("以后", StringComparison.Ordinal));

        // A moment that has just passed limits caches until the next one is known.
        await Eventually.TrueAsync(async () =>
        {
            using var after = await moved.Client.GetAsync(new Uri("/api/notices/a-1?form=text", UriKind.Relative));
            Assert.Equal(moment.ToUnixTimeSeconds(), after.Content.Headers.LastModified!.Value.ToUnixTimeSeconds());
            return after.Headers.CacheControl!.MaxAge == TimeSpan.FromSeconds(60);
        });
    }

    [Fact]
    public async Task What_waits_gives_way_to_what_is_published_or_withdrawn_meanwhile_and_the_report_says_so()
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "以后。"), "?publishAt=2999-01-01T00:00:00Z")).Dispose();
        using var report = await ReportAsync(PutAsync(id, Markdown(id, "现在。")));
        Assert.Equal(2999, report.RootElement.GetProperty("replaced").GetDateTimeOffset().Year);
        Assert.Equal(1, report.RootElement.GetProperty("revision").GetInt32());
    }

    [Theory]
    [InlineData("PUT", "text/markdown", "", "", 422, "标题")]
    [InlineData("PUT", "text/markdown", "---\ntitle: 标题\nindexNumber: ID\n---\n内容。", "", 422, "发布日期")]
    [InlineData(
        "PUT", "text/markdown", "---\ntitle: 标题\nindexNumber: ID\npublishedOn: 2024-07-19\ndisclosure: 依申请公开\n---\n内容。", "", 422,
        "依申请公开")]
    [InlineData("PUT", "text/markdown", "---\ntitle: 标题\nindexNumber: other/1\npublishedOn: 2024-07-19\n---\n内容。", "", 409, "other-1")]
    [InlineData("PUT", "application/json", "{", "", 400, "JSON")]
    [InlineData("PUT", "application/xml", "<a/>", "", 415, "text/markdown")]
    [InlineData("PUT", "text/markdown", "x", "?publishAt=tomorrow", 400, "RFC 3339")]
    [InlineData("PUT", "text/markdown", "x", "?publishAt=2024-07-19", 400, "RFC 3339")]
    [InlineData("PUT", "text/markdown", "x", "?dryRun=yes", 400, "dryRun")]
    [InlineData("PUT", "text/markdown", "x", "?dryRun=true&dryRun=true", 400, "dryRun")]
    [InlineData("PUT", "text/markdown", "x", "?source=javascript:alert(1)", 400, "source")]
    [InlineData("PUT", "text/markdown", "x", "?source=http://a.example/" + A1000, 400, "source")]
    [InlineData("DELETE", "application/json", "{\"reason\":\"x\"}", "", 404, "ID")]
    public async Task What_cannot_be_done_is_said_with_the_value_and_nothing_is_stored(
        string method,
        string type,
        string body,
        string query,
        int status,
        string named)
    {
        var id = NewId();
        using var content = new StringContent(body.Replace("ID", id, StringComparison.Ordinal), Encoding.UTF8, type);
        using var response = await ServiceFixture.WriteAsync(service.V4, $"/api/notices/{id}{query}", method, content);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(
            named.Replace("ID", id, StringComparison.Ordinal),
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        using var none = await service.SendAsync($"/api/notices/{id}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"reason\":\"  \"}")]
    public async Task Nothing_is_withdrawn_without_a_reason(string body)
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "内容。"))).Dispose();
        using var response = await ServiceFixture.WriteAsync(
            service.V4,
            $"/api/notices/{id}",
            "DELETE",
            new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity]);
        using var still = await service.SendAsync($"/api/notices/{id}");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Nobody_publishes_or_withdraws_without_a_key()
    {
        const string Seed = "/api/notices/" + ServiceFixture.SeedId;
        var before = await service.V4.GetStringAsync(Seed);
        foreach (var (method, path) in new[] { ("PUT", Seed), ("DELETE", Seed), ("DELETE", Seed + "/withdrawal") })
        {
            foreach (var authorization in (string?[])[null, "Bearer", $"Basic {ServiceFixture.Key}", $"Bearer {ServiceFixture.Key[1..]}"])
            {
                using var body =
                    method == "PUT"
                        ? Markdown(ServiceFixture.SeedId, "内容。")
                        : new StringContent("{\"reason\":\"撤\"}", Encoding.UTF8, "application/json");
                using var response = await ServiceFixture.SendAsync(
                    service.V4, path, method, body,
                    authorization is null ? [] : ["Authorization", authorization]);
                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        }

        Assert.Equal(before, await service.V4.GetStringAsync(Seed));
    }

    [Fact]
    public async Task What_was_scheduled_before_a_stop_is_published_at_the_next_start_as_of_its_moment()
    {
        using var folder = new TemporaryFolder();
        var moment = TimeProvider.System.GetUtcNow().AddHours(1);
        await using (var service = await ServiceWithKeys.StartAsync(folder.Path))
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1", "以后。", query: $"?publishAt={moment:yyyy-MM-ddTHH:mm:ss.fff}Z");
        }

        await using var later = await ServiceWithKeys.StartLaterAsync(folder.Path, TimeSpan.FromHours(2));
        using var response = await later.Client.GetAsync(new Uri("/api/notices/a-1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(moment.ToUnixTimeSeconds(), response.Content.Headers.LastModified!.Value.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData(
        "text/markdown",
        "---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n见[说明](../x.html)、[本站](https://www.example.cn/y)。\n\n![图](a.png)\n\n[根](/r.html)、"
        + "[旁](//b.example.cn/z)、[信](mailto:a@example.cn)\n\n[名单.xlsx](files/a.xlsx)"
    )]
    [InlineData(
        "application/json",
        """{"title":"标题","metadata":{"publishedOn":"2024-07-19"},"blocks":[{"type":"paragraph","inlines":["""
        + """{"type":"link","href":"../x.html","inlines":[{"type":"text","text":"说明"}]},"""
        + """{"type":"link","href":"https://www.example.cn/y","inlines":[{"type":"text","text":"本站"}]},"""
        + """{"type":"link","href":"/r.html","inlines":[{"type":"text","text":"根"}]},"""
        + """{"type":"link","href":"//b.example.cn/z","inlines":[{"type":"text","text":"旁"}]},"""
        + """{"type":"link","href":"mailto:a@example.cn","inlines":[{"type":"text","text":"信"}]}]},"""
        + """{"type":"image","src":"a.png","text":"图"},{"type":"attachment","text":"名单.xlsx","href":"files/a.xlsx"}]}"""
    )]
    public async Task Relative_addresses_resolve_against_the_source_in_every_format(string type, string body)
    {
        var id = NewId();
        using var put = await PutAsync(
            id,
            new StringContent(body, Encoding.UTF8, type),
            "?source=" + Uri.EscapeDataString("https://www.example.gov.cn/a/b.html"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        var json = await service.V4.GetStringAsync($"/api/notices/{id}");
        Assert.All(
            (string[])
                [
                    "https://www.example.gov.cn/x.html", "https://www.example.gov.cn/r.html", "https://b.example.cn/z",
                    "mailto:a@example.cn", "https://www.example.cn/y", "https://www.example.gov.cn/a/a.png",
                    "https://www.example.gov.cn/a/files/a.xlsx",
                ],
            address => Assert.Contains($"\"{address}\"", json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_must_be_new_replaces_nothing_even_when_two_create_it_at_once()
    {
        var id = NewId();
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => PutAsync(id, Markdown(id, $"内容{n}。"), "", "If-None-Match", "*")));
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Contains("\"revision\": 1", await service.V4.GetStringAsync($"/api/notices/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script=zh-Hant", "Accept, Accept-Language, Accept-Encoding")]
    [InlineData("form=text", "Accept, Accept-Language, Accept-Encoding")]
    [InlineData("script=zh-Hant&form=text", "Accept-Encoding")]
    public async Task A_withdrawal_varies_by_what_chose_its_form(string query, string vary)
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "内容。"))).Dispose();
        (await DeleteAsync(id, "内容有误")).Dispose();
        using var gone = await service.SendAsync($"/api/notices/{id}?{query}", "GET", "Accept", "text/plain");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(vary, string.Join(", ", gone.Headers.Vary));
        using var none = await service.SendAsync(
            $"/api/notices/{ServiceFixture.SeedId}?script=zh-Hans",
            "GET", "Accept",
            "application/xml");
        Assert.Equal(HttpStatusCode.NotAcceptable, none.StatusCode);
        Assert.Equal("Accept, Accept-Language, Accept-Encoding", string.Join(", ", none.Headers.Vary));
    }

    [Fact]
    public async Task A_withdrawal_is_told_in_every_form()
    {
        var id = NewId();
        (await PutAsync(id, Markdown(id, "内容。"))).Dispose();
        (await DeleteAsync(id, "内容有误")).Dispose();
        foreach (var form in Form.All)
        {
            using var gone = await service.SendAsync($"/api/notices/{id}?form={form}");
            Assert.Equal(form == Form.Json ? "application/problem+json" : form.ContentType, gone.Content.Headers.ContentType!.ToString());
            Assert.Contains("内容有误", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static string NewId() => $"p-{Interlocked.Increment(ref _last)}";

    private static string[] Paths(string id) =>
    [
        $"/api/notices/{id}",
        $"/api/notices/{id}/standard",
        $"/api/notices/{id}/elder",
        $"/api/notices/{id}/plain",
        $"/notices/{id}",
        $"/elder/notices/{id}",
    ];

    private static StringContent Markdown(string id, string body) =>
        new($"---\ntitle: 标题\nindexNumber: {id}\npublishedOn: 2024-07-19\n---\n\n{body}", Encoding.UTF8, "text/markdown");

    private static async Task<JsonDocument> ReportAsync(Task<HttpResponseMessage> putting)
    {
        using var response = await putting;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body);
    }

    private Task<HttpResponseMessage> PutAsync(string id, HttpContent body, string query = "", params string[] fields) =>
        ServiceFixture.WriteAsync(service.V4, $"/api/notices/{id}{query}", "PUT", body, fields);

    private Task<HttpResponseMessage> DeleteAsync(string id, string reason) => ServiceFixture.WriteAsync(
        service.V4, $"/api/notices/{id}", "DELETE", new StringContent($"{{\"reason\":\"{reason}\"}}", Encoding.UTF8, "application/json"));
}
