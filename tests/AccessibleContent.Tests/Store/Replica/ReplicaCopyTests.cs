using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Replica;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Tests.Store.Search;

namespace AccessibleContent.Tests.Store.Replica;

/// <summary>The search file of a node has what its store has, whatever happens to the two.</summary>
[OneStore("Only beside a server does a node have a search file of its own.")]
public sealed class ReplicaCopyTests
{
    private static readonly DateTimeOffset Now = new(2024, 8, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static NoticeId A => NoticeId.From("a")!.Value;

    [Fact]
    public async Task Before_everything_is_copied_searches_wait_and_then_find_it()
    {
        using var store = await SearchedStore.MakeAsync(Notices(30));
        using var followed = new FollowedStore(store.Database);
        await followed.Database.PrepareAsync(default);
        for (var step = 0; step < 3; step++)
        {
            await followed.Copy.StepAsync(default, size: 10);
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => followed.FindAsync("停水"));
            Assert.Equal(StoreTrouble.Indexing, refused.Trouble);
            Assert.False(followed.Follower.IsWhole);
        }

        await followed.FollowAsync();
        Assert.Equal(30, (await followed.FindAsync("停水")).Page.Total);
        await AreSameAsync(store, followed);
    }

    [Fact]
    public async Task Changes_of_every_kind_are_followed()
    {
        using var store = await SearchedStore.MakeAsync(Notices(3));
        using var followed = new FollowedStore(store.Database);
        await followed.FollowAsync();
        await store.PublishAsync(Notice("a", "停水"), Notice("n/01", "停电", "2023-01-01"));
        await followed.FollowAsync();
        Assert.Equal("a n-02 n-00", await followed.IdsAsync("停水"));
        Assert.Equal("n-01", await followed.IdsAsync("停电"));
        await store.Notices.WithdrawAsync(A, new("有误", Now), "甲", null, default);
        await followed.FollowAsync();
        Assert.Equal("n-02 n-00", await followed.IdsAsync("停水"));
        await store.Notices.TakeBackAsync(A, Now, "甲", TimeSpan.FromHours(1), default);
        await store.Notices.PublishAsync(new Submission(Notice("b", "停水"), Now, "甲") { PublishAt = Now.AddHours(1) }, default);
        await store.Notices.PublishDueAsync(Now.AddHours(2), default);
        await followed.FollowAsync();
        Assert.Equal("b a n-02 n-00", await followed.IdsAsync("停水"));
        await AreSameAsync(store, followed);
    }

    [Fact]
    public async Task A_notice_that_is_shown_again_keeps_its_correction()
    {
        using var store = await SearchedStore.MakeAsync(Notice("a", "停水"));
        using var before = new FollowedStore(store.Database);
        await before.FollowAsync();
        await store.Notices.PublishAsync(new Submission(Notice("a", "停电"), Now, "甲") { Note = "更正日期" }, default);
        await store.Notices.WithdrawAsync(A, new("有误", Now), "甲", null, default);
        await store.Notices.TakeBackAsync(A, Now, "甲", TimeSpan.FromHours(1), default);
        using var after = new FollowedStore(store.Database);
        foreach (var followed in (FollowedStore[])[before, after])
        {
            await followed.FollowAsync();
            var shown = (await followed.Index.FindDocumentAsync(A, 4, default))!;
            Assert.Equal("更正日期", shown.Read().Correction?.Note);
            Assert.Equal((await store.Notices.FindDocumentAsync(A, 4, default))!.Canonical.ToArray(), shown.Canonical.ToArray());
        }
    }

    [Fact]
    public async Task A_process_that_ends_after_any_step_goes_on_there_and_serves_nothing_half_made()
    {
        using var store = await SearchedStore.MakeAsync(Notices(25));
        await store.Notices.WithdrawAsync(NoticeId.From("n-07")!.Value, new("有误", Now), "甲", null, default);
        using var followed = new FollowedStore(store.Database);
        var steps = 0;
        for (var hasMore = true; hasMore; steps++)
        {
            followed.Begin();
            await followed.Database.PrepareAsync(default);
            (_, hasMore) = await followed.Copy.StepAsync(default, size: 4);
            Assert.True(!hasMore || await IsWaitingAsync(followed));
        }

        Assert.InRange(steps, 8, 10);
        await AreSameAsync(store, followed);
        Assert.Equal(24, (await followed.FindAsync("停水")).Page.Total);
        Assert.Empty(followed.Lines.All);
    }

    [Fact]
    public async Task What_is_published_during_the_copying_is_not_missed()
    {
        using var store = await SearchedStore.MakeAsync(Notices(28));
        using var followed = new FollowedStore(store.Database);
        await followed.Database.PrepareAsync(default);
        for (var (step, hasMore) = (0, true); hasMore; step++)
        {
            (_, hasMore) = await followed.Copy.StepAsync(default, size: 5);

            // From before the place of the copying to after it, and the other way round.
            if (step < 8)
            {
                await store.PublishAsync(
                    Notice($"n/{step:D2}", "停电", $"2024-08-{step + 1:D2}"),
                    Notice($"n/{27 - step:D2}", "停气", $"2024-06-{step + 1:D2}"),
                    Notice($"new/{step:D2}", "停电", $"2024-07-{step + 1:D2}"));
                await store.Notices.WithdrawAsync(NoticeId.From($"n-{10 + step}")!.Value, new("有误", Now), "甲", null, default);
            }
        }

        await AreSameAsync(store, followed);
        Assert.Empty(followed.Lines.All);
    }

    [Fact]
    public async Task Two_nodes_find_the_same_whether_they_copied_or_followed()
    {
        using var store = await SearchedStore.MakeAsync(Notices(5));
        using var early = new FollowedStore(store.Database);
        await early.FollowAsync();
        for (var i = 0; i < 20; i++)
        {
            await store.PublishAsync(Notice($"n/{i:D2}", i % 3 == 0 ? "停水停电" : "停水", $"2024-07-{1 + (i * 7 % 28):D2}"));
            await early.FollowAsync();
        }

        using var late = new FollowedStore(store.Database);
        await late.FollowAsync();
        foreach (var typed in (string[])["停水", "停电", "停水 停电", "n/07", "正文"])
        {
            var (one, other, first) = (await early.FindAsync(typed), await late.FindAsync(typed), await store.FindAsync(typed));
            Assert.Equal(first.Page.Items, one.Page.Items);
            Assert.Equal(first.Page.Items, other.Page.Items);
            Assert.Equal([first.Page.Digest, first.Page.Digest], [one.Page.Digest, other.Page.Digest]);
            Assert.Equal(first.Matches.Select(match => match.Score), other.Matches.Select(match => match.Score));
        }
    }

    [Fact]
    public async Task A_store_that_was_restored_from_a_backup_is_copied_again_and_what_it_has_not_is_gone()
    {
        using var store = await SearchedStore.MakeAsync(Notices(20));
        using var restored = await SearchedStore.MakeAsync(Notices(8));
        await restored.PublishAsync(Notice("a", "停电"));
        using var followed = new FollowedStore(store.Database);
        await followed.FollowAsync();
        followed.Database.Release();
        using var again = new FollowedStore(restored.Database);
        File.Copy(followed.Path, again.Path);
        await again.FollowAsync();
        await AreSameAsync(restored, again);
        Assert.Equal(8, (await again.FindAsync("停水")).Page.Total);
        Assert.Equal(9, await NumberAsync(again, "SELECT count(*) FROM notices"));
        Assert.Equal(9, await NumberAsync(again, "SELECT number FROM counts WHERE kind = 'all'"));
        Assert.Contains("copied again", Assert.Single(again.Lines.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_differs_from_the_store_is_put_right()
    {
        using var store = await SearchedStore.MakeAsync(Notices(10));
        using var followed = new FollowedStore(store.Database);
        await followed.FollowAsync();

        // As a bug of following would leave it: the file believes to be as far as the store.
        var digest = await followed.Follower.DigestAsync(default);
        var without = await WithoutAsync(digest, store);
        followed.Run(
            $"""
            DELETE FROM search_keys WHERE row = (SELECT row FROM search_rows WHERE id = 'n-03');
            DELETE FROM search_rows WHERE id = 'n-03';
            DELETE FROM search WHERE rowid NOT IN (SELECT row FROM search_rows);
            DELETE FROM revisions WHERE id = 'n-03';
            DELETE FROM notices WHERE id = 'n-03';
            UPDATE holdings SET digest = '{without}';
            UPDATE search_state SET digest = '{without}';
            """);
        Assert.Equal(9, (await followed.FindAsync("停水")).Page.Total);
        await followed.FollowAsync();
        Assert.Equal(10, (await followed.FindAsync("停水")).Page.Total);
        await AreSameAsync(store, followed);
        Assert.Contains("differs", Assert.Single(followed.Lines.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_with_a_damaged_row_is_copied_once_and_can_be_searched()
    {
        using var store = await SearchedStore.MakeAsync(Notices(10));
        store.Run("UPDATE notices SET content = 'ffffffffffffffffffffffffffffffff' WHERE id = 'n-03'");
        using var followed = new FollowedStore(store.Database);
        await followed.FollowAsync();
        await store.PublishAsync(Notice("a", "停电"));
        await followed.FollowAsync();
        await followed.FollowAsync();
        Assert.Equal(10, (await followed.FindAsync("停水")).Page.Total);
        Assert.Equal("a", await followed.IdsAsync("停电"));
        Assert.Contains("damaged", Assert.Single(followed.Lines.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_made_anew()
    {
        using var store = await SearchedStore.MakeAsync(Notices(10));
        using var followed = new FollowedStore(store.Database);
        await followed.FollowAsync();
        followed.Begin();
        await File.WriteAllTextAsync(followed.Path, new string('x', 4096), TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<Exception>(followed.FollowAsync);
        await followed.FollowAsync();
        Assert.Equal(10, (await followed.FindAsync("停水")).Page.Total);
        await AreSameAsync(store, followed);
    }

    [Fact]
    public async Task New_rules_of_the_index_make_it_anew_from_the_file_alone()
    {
        using var store = await SearchedStore.MakeAsync(Notices(300));
        using var followed = new FollowedStore(store.Database);
        await followed.FollowAsync();
        followed.Run("UPDATE search_state SET version = 'old'; UPDATE search_rows SET title = '旧'");
        Assert.True(await IsWaitingAsync(followed));
        await followed.FollowAsync();
        Assert.Equal("停水", (await followed.FindAsync("停水")).Page.Items[0].Title);
        await AreSameAsync(store, followed);
    }

    private static async Task<string> WithoutAsync(string digest, SearchedStore store)
    {
        var id = NoticeId.From("n-03")!.Value;
        return ContentHash.Toggle(digest, id, (await store.Notices.FindVersionAsync(id, default))!.Content);
    }

    private static async Task<long?> NumberAsync(FollowedStore followed, string sql) =>
        await followed.Database.ReadAsync(connection => connection.Number(sql), default);

    private static async Task<bool> IsWaitingAsync(FollowedStore followed) =>
        !(await followed.Database.ReadAsync(SqliteSearchState.Read, default)).IsWhole;

    // The digest of the file is that of the store and of its own rows, and each row is the store's.
    private static async Task AreSameAsync(SearchedStore store, FollowedStore followed)
    {
        Assert.Equal(await RowsAsync(store.Database), await RowsAsync(followed.Database));
        Assert.Equal(await store.Notices.DigestAsync(default), await followed.Database.ReadAsync(SqlList.Digest, default));
        var counted = await followed.Database.NoteAsync(
            session =>
            {
                using var writer = new ReplicaWriter(session.Connection);
                writer.Recount();
                return writer.Digest;
            },
            default);
        Assert.Equal(await store.Notices.DigestAsync(default), counted);
    }

    private static async Task<string> RowsAsync(SqliteDatabase database) => string.Join('\n', await database.ReadAsync(
        connection =>
        {
            using var command = connection.Command(
                $"""
                SELECT 0, notices.id, {ReplicaRows.Columns}, search_rows.title, search_rows.moment, search_rows.row >> 20 FROM notices
                {ReplicaRows.Joins} LEFT JOIN search_rows ON search_rows.id = notices.id ORDER BY notices.id
                """);
            using var row = command.ExecuteReader();
            var rows = new List<string>();
            while (row.Read())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)));
            }

            return rows;
        },
        default));

    private static Notice[] Notices(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Notice($"n/{i:D2}", "停水", $"2024-07-{(i % 28) + 1:D2}"))];

    private static Notice Notice(string index, string title, string day = "2024-07-19") =>
        SearchedStore.Notice(index, title, "正文。", day);
}
