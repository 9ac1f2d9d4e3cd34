using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>Several nodes write one store as one would.</summary>
[OneStore("Only a server has writers on several machines.")]
public sealed class PostgresWritersTests
{
    [Fact]
    public async Task Of_two_nodes_that_publish_one_new_id_one_wins_and_the_other_is_told()
    {
        await using var store = await ServerStore.MakeAsync();
        var nodes = new[] { await store.NoticesAsync(), await store.NoticesAsync() };
        for (var round = 0; round < 30; round++)
        {
            var notices = new[] { DamagedStore.Notice($"a/{round}", "甲。"), DamagedStore.Notice($"a/{round}", "乙。") };
            var outcomes = await BothAsync(nodes, number => new(notices[number], At(round), "甲") { Expected = "" });
            Assert.Equal([PublicationOutcome.Created, PublicationOutcome.Outdated], outcomes.Select(one => one.Outcome).Order());
            Assert.Single(await nodes[0].ListRevisionsAsync(notices[0].Id, default));
        }
    }

    [Fact]
    public async Task Of_two_nodes_that_correct_one_notice_without_a_condition_both_do_one_after_the_other()
    {
        await using var store = await ServerStore.MakeAsync();
        var nodes = new[] { await store.NoticesAsync(), await store.NoticesAsync() };
        for (var round = 1; round <= 20; round++)
        {
            await BothAsync(nodes, number => new(DamagedStore.Notice("a/1", $"第{round}次，{number}。"), At(round), "甲"));
            var revisions = await nodes[0].ListRevisionsAsync(NoticeId.From("a-1")!.Value, default);
            Assert.Equal(Enumerable.Range(1, 2 * round).Reverse(), revisions.Select(one => one.Revision));
        }
    }

    [Fact]
    public async Task Of_two_notices_with_one_number_one_wins_and_the_other_is_told_whose_it_is()
    {
        await using var store = await ServerStore.MakeAsync();
        var nodes = new[] { await store.NoticesAsync(), await store.NoticesAsync() };
        for (var round = 0; round < 30; round++)
        {
            var notices = new[] { "x", "y" }
                .Select(name => DamagedStore.Notice($"号/{round}") with { Id = NoticeId.From($"{name}-{round}")!.Value })
                .ToList();
            var outcomes = await BothAsync(nodes, number => new(notices[number], At(round), "甲"));
            Assert.Equal([PublicationOutcome.Created, PublicationOutcome.Conflict], outcomes.Select(one => one.Outcome).Order());
            var winner = Array.FindIndex(outcomes, one => one.Outcome == PublicationOutcome.Created);
            Assert.Equal((notices[winner].Id, null), (outcomes[1 - winner].Holder!.Value, outcomes[1 - winner].Unforeseen));
        }
    }

    [Fact]
    public async Task Whoever_reads_on_after_the_last_number_misses_none_of_two_thousand_changes()
    {
        await using var store = await ServerStore.MakeAsync();
        var nodes = new[] { await store.NoticesAsync(), await store.NoticesAsync() };
        var log = store.Node().GetRequiredService<IChangeLog>();
        var (seen, last) = (new List<string>(), 0L);
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 250; number++)
            {
                var notice = DamagedStore.Notice($"w/{writer}/{number}");
                Assert.NotNull((await nodes[writer % 2].PublishAsync(notice, At(number), "甲", default)).Version);
            }
        })));
        for (var isLast = false; !isLast;)
        {
            isLast = writing.IsCompleted;
            var changes = await log.ListAsync(last, 10_000, default);
            Assert.Equal(changes.Select(change => change.Number).Order(), changes.Select(change => change.Number));
            seen.AddRange(changes.Select(change => change.Version.Id.Value));
            last = changes.Count > 0 ? changes[^1].Number : last;
        }

        await writing;
        Assert.Equal((2_000, 2_000), (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(2_000, last);
    }

    [Fact]
    public async Task A_node_that_stops_within_a_transaction_is_cut_off_and_the_others_go_on()
    {
        await using var store = await ServerStore.MakeAsync();
        var other = await store.NoticesAsync();
        var stuck = store.Node().GetRequiredService<ISqlDatabase>();
        using var locked = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var writing = stuck.WriteAsync(
            session =>
            {
                locked.Release();
                release.Wait();
                return session.Connection.Run("UPDATE holdings SET digest = 'lost'");
            },
            default).AsTask();
        await locked.WaitAsync(TestContext.Current.CancellationToken);
        var (start, published) = (Stopwatch.GetTimestamp(), default(Publication));
        while (published is null)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
            published = await TryAsync(other);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"the next write was done after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        release.Release();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => writing);
        Assert.NotEqual("lost", await other.DigestAsync(default));
    }

    private static async Task<Publication?> TryAsync(INoticeStore store)
    {
        try
        {
            var notice = DamagedStore.Notice("a/1");
            return await store.PublishAsync(notice, notice.PublicationMoment, "甲", default);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private static DateTimeOffset At(int minute) => DateTimeOffset.UnixEpoch.AddYears(55).AddMinutes(minute);

    private static Task<Publication[]> BothAsync(INoticeStore[] nodes, Func<int, Submission> submit) =>
        Task.WhenAll(nodes.Select((node, number) => Task.Run(async () => await node.PublishAsync(submit(number), default))));
}
