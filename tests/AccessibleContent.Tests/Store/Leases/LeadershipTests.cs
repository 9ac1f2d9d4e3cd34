using AccessibleContent.Api.Store;
using Microsoft.Extensions.Time.Testing;

#pragma warning disable CA5394 // Invented events need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store.Leases;

/// <summary>Of the nodes over one store one does the work, whatever happens to it.</summary>
[OneStore("It moves the clock of the machine, by which the embedded store lends; a server has its own.")]
public sealed class LeadershipTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly List<LeasingNode> _nodes = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            node.Clock.Continue();
            await node.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Two_nodes_never_lead_at_once_in_a_thousand_steps()
    {
        var random = new Random(20_261_127);
        var (one, two) = (Start(), Start());
        for (var step = 0; step < 1_000; step++)
        {
            var node = random.Next(2) == 0 ? one : two;
            switch (random.Next(8))
            {
                case 0 when !node.Clock.IsPaused:
                    node.Clock.Pause();
                    break;
                case < 2:
                    node.Clock.Continue();
                    break;
                case 2:
                    node.IsCutOff = !node.IsCutOff;
                    break;
                default:
                    _time.Advance(TimeSpan.FromMilliseconds(random.Next(6_000)));
                    break;
            }

            Assert.False(one.Leads && two.Leads, $"Both lead after step {step}.");
            await Task.Delay(2);
            Assert.False(one.Leads && two.Leads, $"Both lead after step {step} and a while.");
        }

        Assert.InRange(one.Terms, 5, 500);
        Assert.InRange(two.Terms, 5, 500);
    }

    [Fact]
    public async Task A_paused_leader_that_continues_may_not_write_though_no_timer_has_told_it()
    {
        var one = Start();
        await LeadsAsync(one);
        var two = Start();
        one.Clock.Pause();
        await AdvanceAsync(20);
        await LeadsAsync(two);
        Assert.False(one.Lease!.Token.IsCancellationRequested);
        Assert.False(one.Leads);
        Assert.Throws<OperationCanceledException>(one.Lease.ThrowIfLost);
        Assert.True(one.Lease.Token.IsCancellationRequested);
        one.Clock.Continue();
        await AdvanceAsync(20);
        Assert.Equal((1, true), (one.Terms, two.Leads));
        Assert.Single(Lines(one), line => line.Contains("could not renew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leader_that_was_paused_for_a_moment_goes_on()
    {
        var one = Start();
        await LeadsAsync(one);
        one.Clock.Pause();
        await AdvanceAsync(8);
        one.Clock.Continue();
        await AdvanceAsync(60);
        Assert.Equal((1, true), (one.Terms, one.Leads));
    }

    [Fact]
    public async Task A_machine_that_slept_has_lost_its_lease_though_its_monotonic_clock_stood()
    {
        var one = Start();
        await LeadsAsync(one);
        one.Clock.Pause();
        _time.AdjustTime(_time.GetUtcNow().AddSeconds(20));
        Assert.False(one.Leads);
    }

    [Fact]
    public async Task While_the_store_is_down_the_work_stops_before_the_lease_ends_and_goes_on_after()
    {
        var (one, two) = (Start(), Start());
        await Eventually.TrueAsync(() => one.Leads || two.Leads);
        var leader = one.Leads ? one : two;
        one.IsCutOff = two.IsCutOff = true;
        await AdvanceAsync(7);
        Assert.True(leader.Leads);
        await AdvanceAsync(7);
        Assert.True(leader.Lease!.Token.IsCancellationRequested);
        await AdvanceAsync(60);
        Assert.False(one.Leads || two.Leads);
        one.IsCutOff = two.IsCutOff = false;
        await AdvanceAsync(10);
        await Eventually.TrueAsync(() => one.Leads || two.Leads);
        Assert.Equal(2, Lines(one).Concat(Lines(two)).Count(line => line.Contains("is done by this node now", StringComparison.Ordinal)));
        Assert.Single(Lines(leader), line => line.Contains("could not renew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leader_that_stops_hands_over_within_a_second()
    {
        var one = Start();
        await LeadsAsync(one);
        var two = Start();
        await AdvanceAsync(60);
        Assert.False(two.Leads);
        await one.StopAsync();
        await AdvanceAsync(2);
        await LeadsAsync(two);
        Assert.False(two.Lease!.HasPredecessor);
    }

    [Fact]
    public async Task A_service_that_was_killed_leads_again_at_once()
    {
        var one = Start();
        await LeadsAsync(one);
        _nodes.Remove(one);
        await one.DisposeAsync();
        var again = Start();
        await LeadsAsync(again);
        Assert.True(again.Lease!.HasPredecessor);
    }

    private LeasingNode Start()
    {
        _nodes.Add(new(_folder.Path, _time));
        return _nodes[^1];
    }

    private static Task LeadsAsync(LeasingNode node) => Eventually.TrueAsync(() => node.Leads);

    private static IEnumerable<string> Lines(LeasingNode node) => node.Log.Of(typeof(Leadership).FullName!).Select(line => line.Message);

    // In small steps, with a moment for what each of them begins.
    private async Task AdvanceAsync(int seconds)
    {
        for (var i = 0; i < seconds * 4; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Delay(3);
        }
    }
}
