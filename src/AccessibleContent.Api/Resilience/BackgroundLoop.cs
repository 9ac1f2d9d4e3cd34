namespace AccessibleContent.Api.Resilience;

/// <summary>
/// Background work in rounds. A failed round ends nothing: each cause is logged once, however often it occurs, and the round is
/// retried after growing pauses; when a round succeeds again, that is logged too. The shutdown of the service ends the rounds.
/// </summary>
/// <param name="work">The name of the work in the log.</param>
/// <param name="interval">The pause after a successful round, and the first after a failed one.</param>
/// <param name="most">The longest pause after failures; not less than <paramref name="interval"/>.</param>
/// <param name="clock">The clock for the pauses.</param>
/// <param name="logger">The log.</param>
internal sealed partial class BackgroundLoop(string work, TimeSpan interval, TimeSpan most, TimeProvider clock, ILogger logger)
{
    // A cause whose message changes every time is not logged forever.
    private const int MostCauses = 20;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _failed;

    /// <summary>Gets the number of failed rounds since the last success.</summary>
    public int Failed => Volatile.Read(ref _failed);

    /// <summary>Gets the pause before the next round.</summary>
    public TimeSpan Pause =>
        _failed < 2
            ? interval
            : TimeSpan.FromTicks(
                (long)Math.Min(interval.Ticks * Math.Pow(2, Math.Min(_failed - 1, 40)), Math.Max(most.Ticks, interval.Ticks)));

    /// <summary>Runs rounds until the service stops; pauses between them.</summary>
    public Task RunAsync(Func<CancellationToken, Task> round, CancellationToken stopping) =>
        RunAsync(round, (pause, token) => Task.Delay(pause, clock, token), stopping);

    /// <summary>Runs rounds until the service stops.</summary>
    /// <param name="round">One round.</param>
    /// <param name="wait">Waits for the next round; receives the pause.</param>
    /// <param name="stopping">The shutdown of the service.</param>
    public async Task RunAsync(
        Func<CancellationToken, Task> round,
        Func<TimeSpan, CancellationToken, Task> wait,
        CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync(round, stopping);
            await WaitAsync(wait, stopping);
        }
    }

    /// <summary>Runs one round.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> TryAsync(Func<CancellationToken, Task> round, CancellationToken stopping)
    {
        try
        {
            await round(stopping);
            Note();
            return true;
        }
#pragma warning disable CA1031 // Whatever the failure: the service has other work to do.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested)
            {
                Note(failure);
            }

            return false;
        }
    }

    private async Task WaitAsync(Func<TimeSpan, CancellationToken, Task> wait, CancellationToken stopping)
    {
        if (!await TryWaitAsync(wait, stopping) && !stopping.IsCancellationRequested)
        {
            // Never a busy loop, whatever is wrong with the wait.
            await Task.Delay(most, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryWaitAsync(Func<TimeSpan, CancellationToken, Task> wait, CancellationToken stopping)
    {
        try
        {
            await wait(Pause, stopping);
            return true;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested)
            {
                Note(failure);
            }

            return false;
        }
    }

    private void Note()
    {
        if (_failed > 0)
        {
            WellAgain(logger, work, _failed);
        }

        _failed = 0;
        _said.Clear();
    }

    private void Note(Exception failure)
    {
        _failed++;
        if (_said.Count >= MostCauses || !_said.Add(CauseOf(failure)))
        {
            return;
        }

        try
        {
            GoesOn(logger, work, Pause, failure);
        }
#pragma warning disable CA1031 // Out of memory, the log may fail too, and there is nowhere left to report it.
        catch (Exception)
#pragma warning restore CA1031
        {
            _said.Clear();
        }
    }

    // An outage of the store is one cause, though its first message differs from those of the breaker afterwards.
    private static string CauseOf(Exception failure) => failure is OutageException ? "" : $"{failure.GetType()} {failure.Message}";

    [LoggerMessage(60, LogLevel.Error, "{Work} failed; next attempt in {Pause}")]
    private static partial void GoesOn(ILogger logger, string work, TimeSpan pause, Exception failure);

    [LoggerMessage(61, LogLevel.Information, "{Work} succeeded again after {Failed} failures")]
    private static partial void WellAgain(ILogger logger, string work, int failed);
}
