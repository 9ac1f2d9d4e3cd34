using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Tests.Intake.Crawl;

namespace AccessibleContent.Tests.Resilience;

/// <summary>Background work continues, whatever happens to it, and logs each cause once.</summary>
public sealed class BackgroundLoopTests : IDisposable
{
    private readonly LoggedLines _log = new();

    private IReadOnlyList<string> Said => [.. _log.Of("work").Select(line => line.Message)];

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_failure_is_said_once_for_its_cause_and_once_more_when_it_is_over()
    {
        var outcomes = new Queue<Exception?>([
            new IOException("a"),
            new IOException("a"),
            new IOException("b"),
            new IOException("a"),
            null, null,
            new IOException("a"),
        ]);
        await RunAsync(outcomes);
        Assert.Equal(4, Said.Count);
        Assert.Equal(3, Said.Count(line => line.StartsWith("The work failed", StringComparison.Ordinal)));
        Assert.Equal("The work succeeded again after 4 failures", Said[2]);
    }

    [Fact]
    public async Task An_outage_of_the_store_is_one_cause_whoever_tells_of_it()
    {
        await RunAsync(
            new([new StoreUnavailableException(new IOException("a")), new StoreUnavailableException(new TimeoutException("b"))]));
        Assert.Single(Said);
    }

    [Fact]
    public async Task A_cause_that_has_other_words_each_time_is_not_said_for_ever()
    {
        await RunAsync(new(Enumerable.Range(0, 200).Select(i => new IOException($"a{i}"))));
        Assert.InRange(Said.Count, 1, 20);
    }

    [Theory]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(NullReferenceException))]
    public async Task Nothing_but_the_end_of_the_service_ends_it(Type failure) =>
        Assert.Equal(
            3,
            await RunAsync(new([(Exception)Activator.CreateInstance(failure)!, (Exception)Activator.CreateInstance(failure)!, null])));

    [Fact]
    public async Task Pauses_grow_to_a_limit_and_begin_anew()
    {
        var pauses = new List<TimeSpan>();
        var outcomes = new Queue<Exception?>([.. Enumerable.Repeat(new IOException("a"), 6), null, new IOException("a")]);
        await RunAsync(outcomes, pauses);
        Assert.Equal([1, 2, 4, 8, 10, 10, 1, 1], pauses.Select(pause => (int)pause.TotalSeconds));
    }

    [Fact]
    public async Task What_the_end_of_the_service_breaks_off_is_no_failure()
    {
        using var end = new CancellationTokenSource();
        await BackgroundLoop().RunAsync(
            async token =>
            {
                await end.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            end.Token);
        Assert.Empty(Said);
    }

    private BackgroundLoop BackgroundLoop() =>
        new("The work", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), new HastyTime(), _log.CreateLogger("work"));

    private async Task<int> RunAsync(Queue<Exception?> outcomes, List<TimeSpan>? pauses = null)
    {
        using var end = new CancellationTokenSource();
        var rounds = 0;
        await BackgroundLoop().RunAsync(
            _ =>
            {
                rounds++;
                return outcomes.Dequeue() is { } failure ? Task.FromException(failure) : Task.CompletedTask;
            },
            async (pause, _) =>
            {
                pauses?.Add(pause);
                if (outcomes.Count == 0)
                {
                    await end.CancelAsync();
                }
            },
            end.Token);
        return rounds;
    }
}
