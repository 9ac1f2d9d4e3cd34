using System.Net;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Tests.Store;

namespace AccessibleContent.Tests.Publishing;

/// <summary>
/// A scheduled notice that cannot be published is set aside with its reason; the others are published, and the service starts.
/// </summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class SetAsideTests
{
    private static readonly DateTimeOffset Now = new(2024, 9, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("UPDATE scheduled SET document = 'no json' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET document = '{}' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET document = 'null' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET document = x'00ff' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET document = replace(document, '2024-07-19', '0001-01-01') WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET publish_at = 'soon' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET publish_at = '' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET publish_at = '2024-02-31T00:00:00.000+00:00' WHERE id = 'q-1'")]
    [InlineData("UPDATE scheduled SET id = '!!!' WHERE id = 'q-1'")]
    [InlineData(
        "UPDATE notices SET id = 'a-b' WHERE id = 'q-1'; UPDATE scheduled SET document = replace(document, 'q/1', 'x/1') WHERE id = 'q-1'; "
        + "UPDATE notices SET index_number = 'x/1'"
    )]
    [InlineData("UPDATE notices SET modified_at = 'never' WHERE id = 'q-1'")]
    public async Task What_cannot_be_published_does_not_stand_in_the_way(string damage)
    {
        using var store = await DamagedStore.MakeAsync("q/1");
        await ScheduleAsync(store, "q/1", Now.AddDays(-2));
        await ScheduleAsync(store, "q/2", Now.AddDays(-1));
        store.Run(damage);
        var (published, aside) = (new List<string>(), new List<ScheduledNotice>());
        while (await store.Notices.PublishDueAsync(Now, default) is { } publication)
        {
            published.AddRange(publication.SetAside is null ? [publication.Version!.Id.Value] : []);
            aside.AddRange(publication.SetAside is { } one ? [one] : []);
            Assert.True(published.Count + aside.Count < 5);
        }

        Assert.Contains("q-2", published);
        Assert.Equal(2, published.Count + aside.Count);
        var listed = await store.Notices.ListScheduledAsync(default);
        Assert.Equal(aside, listed);
        Assert.All(listed, one => Assert.Equal((Now, true), (one.SetAsideAt, one.Reason!.Length > 0)));
        Assert.Null(await store.Notices.FindNextMomentAsync(default));
    }

    [Fact]
    public async Task A_number_that_is_another_notices_meanwhile_is_named_and_nothing_of_it_is_lost()
    {
        using var store = await DamagedStore.MakeAsync();
        await ScheduleAsync(store, "q/1", Now.AddDays(-1));
        await store.Notices.RestoreAsync([Misplaced("q/1", "a-b")], default);
        var publication = await store.Notices.PublishDueAsync(Now, default);
        Assert.Contains("“a-b”", publication!.SetAside!.Reason, StringComparison.Ordinal);
        Assert.Null(await store.Notices.PublishDueAsync(Now, default));
        var kept = Assert.Single(await store.Notices.ListScheduledAsync(default));
        Assert.Equal(("q-1", "标题", Now.AddDays(-1), "乙", "更正"), (kept.Id, kept.Title, kept.PublishAt, kept.By, kept.Note));
    }

    [Fact]
    public async Task What_waits_is_listed_by_its_moment()
    {
        using var store = await DamagedStore.MakeAsync();
        await ScheduleAsync(store, "q/2", Now.AddDays(2));
        await ScheduleAsync(store, "q/1", Now.AddDays(1));
        Assert.Null(await store.Notices.PublishDueAsync(Now, default));
        var listed = await store.Notices.ListScheduledAsync(default);
        Assert.Equal([("q-1", null), ("q-2", null)], listed.Select(one => (one.Id, one.Reason)));
        Assert.Equal(Now.AddDays(1), await store.Notices.FindNextMomentAsync(default));
    }

    [Fact]
    public async Task The_service_starts_over_what_cannot_be_published_and_says_so()
    {
        using var store = await DamagedStore.MakeAsync("q/9");
        await ScheduleAsync(store, "q/1", Now);
        await ScheduleAsync(store, "q/2", Now.AddSeconds(1));
        store.Run("UPDATE scheduled SET document = 'no json' WHERE id = 'q-1'");
        await using var app = await ServiceFixture.StartAsync(store.Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        using var other = await client.GetAsync(new Uri("/api/notices/q-2", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal("q-1", Assert.Single(await store.Notices.ListScheduledAsync(default)).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?publishAt=2999-01-01T00:00:00Z")]
    public async Task A_number_that_is_another_notices_is_409_and_names_it(string query)
    {
        using var store = await DamagedStore.MakeAsync();
        await store.Notices.RestoreAsync([Misplaced("q/1", "a-b")], default);
        await using var app = await ServiceFixture.StartAsync(store.Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        using var body = new StringContent(
            "---\ntitle: 某某通知\nindexNumber: q/1\npublishedOn: 2024-07-19\n---\n\n正文。\n", null,
            "text/markdown");
        using var response = await ServiceFixture.WriteAsync(client, "/api/notices/q-1" + query, "PUT", body);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("“a-b”", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await store.Notices.ListScheduledAsync(default));
    }

    [Fact]
    public async Task One_of_many_that_cannot_be_stored_hinders_no_other()
    {
        using var store = await DamagedStore.MakeAsync("q/1");
        store.Run(TestStore.IsServer
            ? "CREATE FUNCTION unforeseen() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN RAISE check_violation USING MESSAGE = 'unforeseen'; END $$; "
                + "CREATE TRIGGER unforeseen BEFORE UPDATE ON notices FOR EACH ROW EXECUTE FUNCTION unforeseen()"
            : "CREATE TRIGGER unforeseen BEFORE UPDATE ON notices BEGIN SELECT RAISE(ABORT, 'unforeseen'); END");
        var notices = ((string[])["q/1", "q/2"]).Select(index => new Submission(DamagedStore.Notice(index, "另一句。"), Now, "乙")).ToList();
        var publications = await store.Notices.PublishAllAsync(notices, default);
        Assert.NotNull(publications[0].Unforeseen);
        Assert.Equal(PublicationOutcome.Created, publications[1].Outcome);
        Assert.NotNull(await store.Notices.FindVersionAsync(NoticeId.From("q-2")!.Value, default));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_turn_the_history_round()
    {
        using var store = await DamagedStore.MakeAsync("q/1");
        await store.Notices.PublishAsync(new Submission(DamagedStore.Notice("q/1", "二。"), Now, "乙"), default);
        await store.Notices.PublishAsync(new Submission(DamagedStore.Notice("q/1", "三。"), Now.AddHours(-5), "乙"), default);
        await store.Notices.WithdrawAsync(NoticeId.From("q-1")!.Value, new("有误", Now.AddHours(-5)), "乙", null, default);
        var moments = (await store.Notices.ListRevisionsAsync(NoticeId.From("q-1")!.Value, default))
            .Select(one => one.PublishedAt)
            .Reverse()
            .ToList();
        Assert.Equal([Now, Now.AddSeconds(1), Now.AddSeconds(2)], moments[1..]);
    }

    private static StoredRevision Misplaced(string index, string id) =>
        new(NoticeId.From(id)!.Value, new(1, Now, "丙", null, false), DamagedStore.Notice(index) with { Id = NoticeId.From(id)!.Value });

    private static ValueTask<Publication> ScheduleAsync(DamagedStore store, string index, DateTimeOffset at) =>
        store.Notices.PublishAsync(
            new Submission(DamagedStore.Notice(index, "以后的。"), Now.AddDays(-9), "乙") { PublishAt = at, Note = "更正" },
            default);
}
