using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Store.Following;

/// <summary>What a node knows of the store follows the log of changes, and nothing else is asked for again.</summary>
[OneStore("Its store is a test's own, in memory.")]
public sealed class FollowingTests : IDisposable
{
    private static readonly NoticeId One = NoticeId.From("a-1")!.Value, Two = NoticeId.From("a-2")!.Value, Three = NoticeId.From("a-3")!.Value;

    private readonly SteppedStore _store = new() { IsSwift = true };
    private readonly CurrentVersions _versions;

    public FollowingTests() => _versions = new(_store.Notices, _store);

    public void Dispose() => _versions.Dispose();

    [Fact]
    public async Task A_change_by_another_node_replaces_its_own_version_and_no_other_is_asked_for_again()
    {
        await FillAsync();
        _store.Write(One);
        await _versions.WatchAsync(default);
        _store.Asked.Clear();
        Assert.Equal(2, (await FindAsync(One))!.Revision);
        Assert.Equal(1, (await FindAsync(Two))!.Revision);
        Assert.Equal(_store.Digest, await _versions.DigestAsync(default));
        Assert.Empty(_store.Asked);
    }

    [Fact]
    public async Task A_write_of_our_own_shows_at_once_and_asks_for_the_digest_alone()
    {
        await FillAsync();
        var began = _versions.Now;
        _versions.Note(_store.Write(One), began);
        _store.Asked.Clear();
        Assert.Equal(2, (await FindAsync(One))!.Revision);
        Assert.Equal(1, (await FindAsync(Two))!.Revision);
        Assert.Equal(_store.Digest, await _versions.DigestAsync(default));
        Assert.Equal(["digest"], _store.Asked);
    }

    [Fact]
    public async Task A_round_without_changes_is_one_question()
    {
        await FillAsync();
        _store.Asked.Clear();
        await _versions.WatchAsync(default);
        Assert.Equal(["state"], _store.Asked);
    }

    [Fact]
    public async Task A_missing_notice_that_somebody_publishes_is_found_even_while_the_store_is_away()
    {
        await FillAsync();
        Assert.Null(await FindAsync(Three));
        _store.Write(Three);
        Assert.Null(await FindAsync(Three));
        await _versions.WatchAsync(default);
        _store.IsAway = true;
        Assert.Equal(1, (await FindAsync(Three))!.Revision);
    }

    [Fact]
    public async Task A_slow_answer_that_a_notice_is_missing_does_not_outlive_its_creation()
    {
        await FillAsync();
        _store.IsSwift = false;
        var slow = FindAsync(Three);
        _store.Step(0);
        _store.IsSwift = true;
        _store.Write(Three);
        await _versions.WatchAsync(default);
        _store.Step(0);
        await slow;
        Assert.Equal(1, (await FindAsync(Three))!.Revision);
    }

    [Fact]
    public async Task A_slow_answer_from_before_a_change_is_not_kept_after_it()
    {
        _store.Write(One);
        await _versions.WatchAsync(default);
        _store.IsSwift = false;
        var slow = FindAsync(One);
        _store.Step(0);
        _store.IsSwift = true;
        _store.Write(One);
        await _versions.WatchAsync(default);
        _store.Step(0);
        await slow;
        Assert.Equal(2, (await FindAsync(One))!.Revision);
    }

    [Fact]
    public async Task Our_own_version_does_not_hide_a_later_one_that_the_watch_has_passed_over_meanwhile()
    {
        _store.Write(One);
        await _versions.WatchAsync(default);
        var began = _versions.Now;
        var ours = _store.Write(One);
        _store.Write(One);
        await _versions.WatchAsync(default);
        _versions.Note(ours, began);
        Assert.Equal(3, (await FindAsync(One))!.Revision);
    }

    [Fact]
    public async Task A_round_that_began_before_our_write_does_not_bring_the_old_digest_back()
    {
        await FillAsync();
        _store.Write(Two);
        _store.IsSwift = false;
        var round = _versions.WatchAsync(default);
        _store.Step(0);
        var began = _versions.Now;
        _versions.Note(_store.Write(One), began);
        _store.IsSwift = true;
        _store.Step(0);
        await round;
        Assert.Equal(_store.Digest, await _versions.DigestAsync(default));
    }

    [Fact]
    public async Task A_withdrawal_that_the_log_tells_is_read_in_full_and_known_without_the_store()
    {
        await FillAsync();
        _store.Write(One, isWithdrawal: true);
        await _versions.WatchAsync(default);
        _store.IsAway = true;
        Assert.NotNull((await FindAsync(One))!.Withdrawal);
        _store.IsAway = false;
        _store.Asked.Clear();
        await FindAsync(One);
        await FindAsync(One);
        Assert.Equal(["version"], _store.Asked);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_restored_backup_begins_anew_whatever_its_number(long number)
    {
        await FillAsync();
        for (var i = 0; i < 5; i++)
        {
            _store.Write(One);
        }

        await _versions.WatchAsync(default);
        Assert.Equal(6, (await FindAsync(One))!.Revision);
        _store.Restore(number);
        await _versions.WatchAsync(default);
        Assert.Equal(1, (await FindAsync(One))!.Revision);
        Assert.Equal(_store.Digest, await _versions.DigestAsync(default));
    }

    [Fact]
    public async Task Thousands_of_changes_are_followed_and_more_than_ten_thousand_are_not()
    {
        await FillAsync();
        await WriteManyAsync(9_000);
        _store.Asked.Clear();
        Assert.Equal(1, (await FindAsync(Two))!.Revision);
        Assert.Empty(_store.Asked);
        await WriteManyAsync(10_001);
        Assert.DoesNotContain("log", _store.Asked);
        Assert.Equal(19_003, (await FindAsync(One))!.Revision + 1);
        Assert.Equal(1, (await FindAsync(Two))!.Revision);
        Assert.Equal(2, _store.Asked.Count(name => name == "version"));
    }

    [Fact]
    public async Task A_log_that_lags_behind_the_state_explains_nothing()
    {
        await FillAsync();
        using var lagging = new CurrentVersions(_store.Notices, new EmptyLog());
        await lagging.WatchAsync(default);
        Assert.Equal(1, (await lagging.FindAsync(One, default))!.Revision);
        _store.Write(One);
        await lagging.WatchAsync(default);
        Assert.Equal(2, (await lagging.FindAsync(One, default))!.Revision);
    }

    private Task<ContentVersion?> FindAsync(NoticeId id) => _versions.FindAsync(id, default).AsTask();

    private async Task FillAsync()
    {
        _store.Write(One);
        _store.Write(Two);
        await _versions.WatchAsync(default);
        Assert.NotNull(await FindAsync(One));
        Assert.NotNull(await FindAsync(Two));
    }

    private async Task WriteManyAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _store.Write(One);
        }

        await _versions.WatchAsync(default);
    }

    private sealed class EmptyLog : IChangeLog
    {
        public ValueTask<IReadOnlyList<Change>> ListAsync(long after, int limit, CancellationToken cancellation) => new([]);

        public ValueTask<long> LastAsync(CancellationToken cancellation) => new(0);
    }
}
