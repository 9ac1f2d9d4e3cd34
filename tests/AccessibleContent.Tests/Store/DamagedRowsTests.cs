using System.Net;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Intake.Seeds;
using AccessibleContent.Api.Mirror;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Terms;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store;

/// <summary>A damaged row costs only what it is the row of.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class DamagedRowsTests
{
    public static TheoryData<string> OfANotice { get; } = new(
        "UPDATE revisions SET document = 'no json' WHERE id = 'a-2'",
        "UPDATE revisions SET document = '{\"title\":1}' WHERE id = 'a-2'",
        "UPDATE revisions SET document = 'null' WHERE id = 'a-2'",
        "UPDATE revisions SET document = x'' WHERE id = 'a-2'",
        "UPDATE revisions SET document = replace(document, '2024-07-19', '2024-13-19') WHERE id = 'a-2'",
        "UPDATE revisions SET published_at = 'never' WHERE id = 'a-2'",
        "DELETE FROM revisions WHERE id = 'a-2'",
        "UPDATE notices SET content = 'wrong' WHERE id = 'a-2'",
        "UPDATE notices SET modified_at = 'never' WHERE id = 'a-2'",
        "UPDATE notices SET revision = 'many' WHERE id = 'a-2'",
        "UPDATE notices SET id = '!!!' WHERE id = 'a-2'");

    [Theory]
    [MemberData(nameof(OfANotice))]
    public async Task A_damaged_notice_freezes_no_other(string damage)
    {
        using var store = await DamagedStore.MakeAsync("a/1", "a/2", "a/3");
        store.Run(damage);
        await using var app = await ServiceFixture.StartAsync(
            store.Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path=",
            "--Logging:LogLevel:Default=None");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var mirror = app.Services.GetRequiredService<MirrorWriter>();
        await mirror.UpdateAsync(new(store.Folder + "/mirror", TimeProvider.System), default);
        Assert.All(["a-1", "a-3"], id => Assert.True(File.Exists($"{store.Folder}/mirror/{id}/zh-Hans.standard.txt")));
        Assert.All(["a-1", "a-3"], id => Assert.Equal(HttpStatusCode.OK, Ask(client, $"/api/notices/{id}")));
        Assert.InRange((int)Ask(client, "/api/notices/a-2"), 200, 503);
        Assert.Equal(HttpStatusCode.OK, Ask(client, "/api/notices"));
        Assert.Equal(HttpStatusCode.OK, Ask(client, "/"));
        await PutAsync(client, "a/4");
        await mirror.UpdateAsync(new(store.Folder + "/mirror", TimeProvider.System), default);
        Assert.True(File.Exists($"{store.Folder}/mirror/a-4/zh-Hans.standard.txt"));
    }

    [Fact]
    public async Task The_mirror_says_once_which_notice_it_cannot_make_and_keeps_what_it_has_of_it()
    {
        await using var service = await ChaosFixture.StartAsync("--Logging:LogLevel:AccessibleContent=Error");
        var (mirror, folder) = (
            service.Services.GetRequiredService<MirrorWriter>(),
            new MirrorFolder(service.Folder + "/mirror", TimeProvider.System));
        await service.PublishAsync(DamagedStore.Notice("a/1"));
        Assert.Equal(0, (await mirror.UpdateAsync(folder, default))!.Failed);
        await service.PublishAsync(DamagedStore.Notice("a/1", "第二版。"));
        TestStore.Damage(
            TestStore.Of(service.Folder),
            "UPDATE revisions SET document = 'no json' WHERE id = 'a-1' AND revision = 2");
        for (var update = 0; update < 3; update++)
        {
            Assert.Equal(1, (await mirror.UpdateAsync(folder, default))!.Failed);
        }

        Assert.Contains(
            "a-1",
            Assert.Single(service.Log.Of("AccessibleContent.Api.Mirror.MirrorWriter")).Message,
            StringComparison.Ordinal);
        Assert.Contains("正文。", await File.ReadAllTextAsync(service.Folder + "/mirror/a-1/zh-Hans.standard.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE revisions SET document = 'no json'")]
    [InlineData("UPDATE notices SET modified_at = 'never'")]
    public async Task A_damaged_notice_is_put_right_by_publishing_it_again(string damage)
    {
        using var store = await DamagedStore.MakeAsync("a/1");
        store.Run(damage);
        Assert.Equal(
            PublicationOutcome.Revised,
            (
                await store.Notices.PublishAsync(
                    new Submission(DamagedStore.Notice("a/1", "第二版。"), DateTimeOffset.UnixEpoch.AddYears(60), "乙"),
                    default)
            ).Outcome);
        Assert.NotNull(await store.Notices.FindAsync(NoticeId.From("a-1")!.Value, 2, default));
    }

    [Theory]
    [MemberData(nameof(OfANotice))]
    public async Task An_export_names_what_is_damaged_and_has_all_the_rest(string damage)
    {
        using var store = await DamagedStore.MakeAsync("a/1", "a/2", "a/3");
        store.Run(damage);
        var isOfARevision = damage.StartsWith("UPDATE revisions", StringComparison.Ordinal);
        Assert.Equal(
            isOfARevision ? 1 : 0,
            await Terminal.RunAsync(["export", store.Folder + "/all.jsonl", .. TestStore.Settings(store.Folder)]));
        var lines = await File.ReadAllLinesAsync(store.Folder + "/all.jsonl");
        Assert.Contains(lines, line => line.Contains("\"a-1\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"a-3\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE terms SET document = 'no json' WHERE version = 2")]
    [InlineData("UPDATE terms SET document = 'null' WHERE version = 2")]
    [InlineData("UPDATE terms SET document = '[null]' WHERE version = 2")]
    [InlineData("UPDATE terms SET document = '[{\"source\":\"甲\"}]' WHERE version = 2")]
    [InlineData("UPDATE terms SET document = '{}' WHERE version = 2")]
    [InlineData("UPDATE terms SET changed_at = 'never' WHERE version = 2")]
    [InlineData("UPDATE terms SET synonyms = 'no json' WHERE version = 2")]
    [InlineData("UPDATE terms SET synonyms = '[{\"word\":\"甲乙\"}]' WHERE version = 2")]
    [InlineData("UPDATE terms SET say = '[{\"word\":\"甲乙\"}]' WHERE version = 2")]
    [InlineData("UPDATE terms SET synonyms = '[{\"word\":\"甲乙\",\"words\":[null]}]' WHERE version = 2")]
    [InlineData("INSERT INTO terms (version, document, changed_at, changed_by) VALUES (3, 'no json', 'never', '')")]
    public async Task Damaged_terms_give_way_to_the_version_before_them_and_a_new_one_can_be_sent(string damage)
    {
        using var store = await DamagedStore.MakeAsync("a/1");
        await using (var app = await ServiceFixture.StartAsync(store.Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path="))
        {
            using var client = ServiceFixture.Client(app.Urls.Single());
            await TermsAsync(client, "甲");
            await TermsAsync(client, damage.StartsWith("INSERT", StringComparison.Ordinal) ? "甲" : "乙");
            store.Run(damage);
            await app.Services.GetRequiredService<CurrentTerms>().LoadAsync(default);
            Assert.Equal(HttpStatusCode.OK, Ask(client, "/api/notices/a-1/traditional"));
        }

        await using var again = await ServiceFixture.StartAsync(
            store.Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path=",
            "--Logging:LogLevel:Default=None");
        using var reader = ServiceFixture.Client(again.Urls.Single());
        Assert.Contains(
            "\"source\": \"甲\"",
            await reader.GetStringAsync(new Uri("/api/terms", UriKind.Relative)),
            StringComparison.Ordinal);
        await TermsAsync(reader, "丙");
        Assert.Contains(
            "\"source\": \"丙\"",
            await reader.GetStringAsync(new Uri("/api/terms", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE visits SET digest = x'ff', id = '!!!', etag = x'00'")]
    [InlineData("UPDATE visits SET digest = 7, id = 8")]
    public async Task A_damaged_visit_is_made_anew(string damage)
    {
        using var store = await DamagedStore.MakeAsync();
        var records = new SqlCrawlStore(store.Database);
        await records.KeepAsync(new("http://a/", "\"1\"", null, "abc", null) { Notice = NoticeId.From("a-1") }, default);
        store.Run(damage);
        _ = await records.FindAsync("http://a/", default);
        await records.KeepAsync(new("http://a/", null, null, "abc", null), default);
        Assert.Equal("abc", (await records.FindAsync("http://a/", default))!.Digest);
    }

    private static HttpStatusCode Ask(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = client.Send(request);
        return response.StatusCode;
    }

    private static async Task PutAsync(HttpClient client, string index)
    {
        using var body = new StringContent(
            $"---\ntitle: 标题\nindexNumber: {index}\npublishedOn: 2024-07-19\n---\n\n正文。\n",
            null,
            "text/markdown");
        using var response = await ServiceFixture.WriteAsync(client, "/api/notices/" + NoticeId.From(index), "PUT", body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private static async Task TermsAsync(HttpClient client, string source)
    {
        using var body = new StringContent($$"""{"items":[{"source":"{{source}}","result":"字","reason":"试"}]}""", null, "application/json");
        using var response = await ServiceFixture.WriteAsync(client, "/api/terms", "PUT", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
