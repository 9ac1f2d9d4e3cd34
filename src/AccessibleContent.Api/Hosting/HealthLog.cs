namespace AccessibleContent.Api.Hosting;

/// <summary>What the probes write to the log.</summary>
internal static partial class HealthLog
{
    [LoggerMessage(10, LogLevel.Error, "The store cannot be reached")]
    public static partial void StoreUnreachable(this ILogger logger, Exception unreachable);
}
