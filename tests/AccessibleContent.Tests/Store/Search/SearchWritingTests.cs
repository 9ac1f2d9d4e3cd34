using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccessibleContent.Tests.Store.Search;

/// <summary>The index has what is published, at every moment and whatever happened to it.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchWritingTests
{
    private static readonly DateTimeOffset Now = new(2024, 8, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static NoticeId A => NoticeId.From("a")!.Value;

    [Fact]
    public async Task A_correction_is_found_and_what_it_replaces_is_not()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("a", "停水", "正文。", facts: "documentNumber: 兰政发〔2024〕7号"));
        await store.PublishAsync(SearchedStore.Notice("a", "停电", "正文。", "2024-07-20", "documentNumber: 兰政发〔2024〕8号"));
        Assert.Equal("", await store.IdsAsync("停水"));
        Assert.Equal("a", await store.IdsAsync("停电"));
        Assert.Equal("", await store.IdsAsync("兰政发〔2024〕7号"));
        Assert.Equal("a", await store.IdsAsync("兰政发〔2024〕8号"));
    }

    [Fact]
    public async Task A_withdrawn_notice_is_not_found_until_it_is_taken_back()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("a", "停水", "正文。"));
        await store.Notices.WithdrawAsync(A, new("有误", Now), "甲", null, default);
        Assert.Equal("", await store.IdsAsync("停水"));
        Assert.Equal("", await store.IdsAsync("a"));
        await store.Notices.TakeBackAsync(A, Now, "甲", TimeSpan.FromHours(1), default);
        Assert.Equal("a", await store.IdsAsync("停水"));
    }

    [Fact]
    public async Task A_scheduled_notice_is_found_when_it_is_published()
    {
        using var store = await SearchedStore.MakeAsync();
        var notice = SearchedStore.Notice("a", "停水", "正文。");
        await store.Notices.PublishAsync(new Submission(notice, Now, "甲") { PublishAt = Now.AddHours(1) }, default);
        Assert.Equal("", await store.IdsAsync("停水"));
        await store.Notices.PublishDueAsync(Now.AddHours(2), default);
        Assert.Equal("a", await store.IdsAsync("停水"));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_no_words()
    {
        using var store = await SearchedStore.MakeAsync();
        await Assert.ThrowsAnyAsync<InvalidOperationException>(async () => await store.Database.WriteAsync<int>(
            connection =>
            {
                new SqlPublishing(connection).Publish(new(SearchedStore.Notice("a", "停水", "正文。"), Now, "甲"));
                throw new InvalidOperationException("The process ends here.");
            },
            default));
        Assert.Equal("", await store.IdsAsync("停水"));
        await store.PublishAsync(SearchedStore.Notice("a", "停水", "正文。"));
        Assert.Equal("a", await store.IdsAsync("停水"));
    }

    [Fact]
    public async Task While_the_index_is_made_searches_say_so_and_then_find_everything()
    {
        using var store = await SearchedStore.MakeAsync([
            .. Enumerable.Range(0, 30).Select(i => SearchedStore.Notice($"n/{i:D2}", "停水", "正文。", $"2024-07-{i + 1:D2}")),
        ]);
        store.Run("UPDATE search_state SET version = 'old'");
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FindAsync("停水"));
        Assert.Equal(StoreTrouble.Indexing, refused.Trouble);

        // As if the process ended after each batch.
        Assert.Equal(10, await store.Database.WriteAsync(session => SqliteSearchRebuild.Next(session.Connection, 10), default));
        await store.PublishAsync(SearchedStore.Notice("n/00", "停电", "正文。", "2024-07-01"), SearchedStore.Notice("n/29", "停电", "正文。"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FindAsync("停水"));
        using var rebuild = new SearchRebuild(store.Database, TimeProvider.System, NullLogger<SearchRebuild>.Instance);
        await rebuild.MakeAsync(default);
        Assert.Equal(28, (await store.FindAsync("停水")).Page.Total);
        Assert.Equal(2, (await store.FindAsync("停电")).Page.Total);
    }

    [Fact]
    public async Task A_write_by_a_program_without_the_index_makes_it_anew()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("a", "停水", "正文。"));
        store.Run("UPDATE holdings SET digest = 'ffffffffffffffffffffffffffffffff'; UPDATE search_rows SET title = '旧'");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FindAsync("停水"));
        await store.Notices.PrepareAsync(default);
        Assert.Equal("a", await store.IdsAsync("停水"));
    }
}
