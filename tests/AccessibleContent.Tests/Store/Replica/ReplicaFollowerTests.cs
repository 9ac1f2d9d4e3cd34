using AccessibleContent.Tests.Store.Search;

namespace AccessibleContent.Tests.Store.Replica;

/// <summary>How far the search file may be behind the store before nothing is found in it.</summary>
[OneStore("Only beside a server does a node have a search file of its own.")]
public sealed class ReplicaFollowerTests
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(0.5);

    private readonly MovedTime _clock = new();

    [Fact]
    public async Task A_file_that_follows_is_searched_however_long_others_publish()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("a", "停水", "正文。"));
        using var followed = new FollowedStore(store.Database, _clock);
        await followed.FollowAsync();
        for (var tick = 0; tick < 60; tick++)
        {
            await store.PublishAsync(SearchedStore.Notice("a", $"停水{tick}", "正文。"));
            await followed.Follower.FollowAsync(await store.Notices.StateAsync(default), default);
            Assert.True(followed.Follower.IsWhole, $"Nothing is found after {tick} of 60 changes.");
            await followed.FollowAsync();
            _clock.By += Watch;
        }
    }

    [Fact]
    public async Task A_file_that_does_not_follow_is_not_searched_after_fifteen_seconds_and_again_when_it_does()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("a", "停水", "正文。"));
        using var followed = new FollowedStore(store.Database, _clock);
        await followed.FollowAsync();
        for (var tick = 0; tick < 32; tick++)
        {
            await store.PublishAsync(SearchedStore.Notice("a", $"停水{tick}", "正文。"));
            await followed.Follower.FollowAsync(await store.Notices.StateAsync(default), default);
            Assert.Equal(tick < 30, followed.Follower.IsWhole);
            _clock.By += Watch;
        }

        await followed.FollowAsync();
        Assert.True(followed.Follower.IsWhole);
    }
}
