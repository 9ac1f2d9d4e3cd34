using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Publishing;

/// <summary>
/// Publishes scheduled notices when they are due; those that became due during downtime, before the service listens. A notice that
/// cannot be published is set aside, and does not block the ones after it.
/// </summary>
internal sealed partial class ScheduledPublishing(
    NoticePublisher publisher,
    Schedule schedule,
    TimeProvider clock,
    ILogger<ScheduledPublishing> logger) : BackgroundService
{
    // What another node schedules comes with the watch of the store; this is for what neither clock nor watch tells.
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    // What became due during an outage is published as soon as the store is back.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly BackgroundLoop _rounds = new("Scheduled publishing", Retry, Retry, clock, logger);
    private DateTimeOffset? _next;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A failure now is retried: the service starts without it.
        await _rounds.TryAsync(PublishAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WaitAsync(_rounds.Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _rounds.RunAsync(PublishAsync, WaitAsync, stoppingToken);
    }

    private async Task PublishAsync(CancellationToken cancellation) => _next = await publisher.PublishDueAsync(
        (aside, unforeseen) => Log.SetAside(logger, aside.Id, aside.Reason, unforeseen), cancellation);

    // During failures, due notices stay due: only the pause matters.
    private Task WaitAsync(TimeSpan pause, CancellationToken cancellation) =>
        _rounds.Failed == 0 ? schedule.WaitAsync(_next, Look, cancellation) : schedule.WaitAsync(null, pause, cancellation);

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "The notice {Id}, which was scheduled, cannot be published and is set aside: {Reason}")]
        public static partial void SetAside(ILogger logger, string id, string? reason, Exception? unforeseen);
    }
}
