using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Files.S3;

/// <summary>The last known state of the object store: told as a metric, and logged when it changes.</summary>
internal sealed partial class S3Reachability
{
    private readonly ILogger<S3Reachability> _logger;
    private int _isAway;

    /// <param name="meter">Publishes the state as a metric.</param>
    /// <param name="logger">The log.</param>
    public S3Reachability(ServiceMeter meter, ILogger<S3Reachability> logger)
    {
        _logger = logger;
        meter.Gauge("accessible_content.files.trouble", "", "Trouble of the object store of files: 1 while it lasts.", () => _isAway);
    }

    /// <summary>Records that the object store did what it was asked for.</summary>
    public void NoteAnswer()
    {
        if (Volatile.Read(ref _isAway) == 1 && Interlocked.Exchange(ref _isAway, 0) == 1)
        {
            Back(_logger);
        }
    }

    /// <summary>Records a failure.</summary>
    /// <returns>The exception that tells callers of it.</returns>
    public FilesUnavailableException Note(Exception failure)
    {
        var reason = S3Failures.Words(failure);
        if (Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            Away(_logger, reason);
        }

        return new($"The object store of files (settings Files:S3) is unavailable: {reason}.", failure);
    }

    [LoggerMessage(
        36, LogLevel.Error, "The object store of files is unavailable: {Reason}; notices are read as ever, their files are not")]
    private static partial void Away(ILogger logger, string reason);

    [LoggerMessage(37, LogLevel.Information, "The object store of files is available again")]
    private static partial void Back(ILogger logger);
}
