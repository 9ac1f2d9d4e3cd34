namespace AccessibleContent.Api.Resilience;

/// <summary>
/// Work that the service does by itself, round after round. A round that fails ends nothing: it is said once for its cause, however
/// often that comes, and tried again after pauses that grow; when a round succeeds again, that is said too. The end of the service ends it.
/// </summary>
/// <param name="work">What the log calls the work.</param>
/// <param name="interval">The pause after a round that went well, and the first after one that failed.</param>
/// <param name="most">The longest pause while rounds fail; not less than <paramref name="interval"/>.</param>
/// <param name="clock">The clock that pauses are measured by.</param>
/// <param name="logger">The log.</param>
public sealed partial class Rounds(string work, TimeSpan interval, TimeSpan most, TimeProvider clock, ILogger logger)
{
    // A cause whose words are others each time is not said for ever.
    private const int MostCauses = 20;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _failed;

    /// <summary>Gets how many rounds have failed since one went well.</summary>
    public int Failed => Volatile.Read(ref _failed);

    /// <summary>Gets the pause before the next round.</summary>
    public TimeSpan Pause => _failed < 2 ? interval : TimeSpan.FromTicks((long)Math.Min(interval.Ticks * Math.Pow(2, Math.Min(_failed - 1, 40)), Math.Max(most.Ticks, interval.Ticks)));

    /// <summary>Runs rounds until the service ends; pauses between them.</summary>
    public Task RunAsync(Func<CancellationToken, Task> round, CancellationToken stopping) => RunAsync(round, (pause, token) => Task.Delay(pause, clock, token), stopping);

    /// <summary>Runs rounds until the service ends.</summary>
    /// <param name="round">One round.</param>
    /// <param name="wait">Waits for the next round; what it is given is the pause.</param>
    /// <param name="stopping">The end of the service.</param>
    public async Task RunAsync(Func<CancellationToken, Task> round, Func<TimeSpan, CancellationToken, Task> wait, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync(round, stopping);
            await WaitAsync(wait, stopping);
        }
    }

    /// <summary>Runs one round.</summary>
    /// <returns>Whether it went well.</returns>
    public async Task<bool> TryAsync(Func<CancellationToken, Task> round, CancellationToken stopping)
    {
        try
        {
            await round(stopping);
            Note();
            return true;
        }
#pragma warning disable CA1031 // Whatever it is: the service has more to do than this.
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
            // Never in a circle without a pause, whatever is wrong with the waiting.
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
#pragma warning disable CA1031 // Where memory is out, the log may fail too, and there is nobody to tell.
        catch (Exception)
#pragma warning restore CA1031
        {
            _said.Clear();
        }
    }

    // An outage of the store is one cause, though its first words are another's than those of the breaker behind it.
    private static string CauseOf(Exception failure) => failure is OutageException ? "" : $"{failure.GetType()} {failure.Message}";

    [LoggerMessage(60, LogLevel.Error, "{Work} failed; it is tried again in {Pause}")]
    private static partial void GoesOn(ILogger logger, string work, TimeSpan pause, Exception failure);

    [LoggerMessage(61, LogLevel.Information, "{Work} goes well again, after {Failed} failures")]
    private static partial void WellAgain(ILogger logger, string work, int failed);
}
