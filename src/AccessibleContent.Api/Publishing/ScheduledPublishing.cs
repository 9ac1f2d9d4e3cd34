using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Publishing;

/// <summary>Publishes what waits when its moment comes; what came due while the service was down, before it listens.</summary>
public sealed partial class ScheduledPublishing(NoticePublisher publisher, Schedule schedule, ILogger<ScheduledPublishing> logger) : BackgroundService
{
    // Another node over the same store may have scheduled something.
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private DateTimeOffset? _next;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _next = await publisher.PublishDueAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var most = Look;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await schedule.WaitAsync(_next, most, stoppingToken);
                _next = await publisher.PublishDueAsync(stoppingToken);
                most = Look;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
            {
                Log.Postponed(logger, failure);
                (_next, most) = (null, AfterFailure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is scheduled could not be published; it is tried again in five seconds")]
        public static partial void Postponed(ILogger logger, Exception failure);
    }
}
