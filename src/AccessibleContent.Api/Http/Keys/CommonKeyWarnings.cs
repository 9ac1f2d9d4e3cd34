using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>
/// Warns about keys that are easily guessed; runs in parallel with startup, which does not wait for some thousand hashes.
/// </summary>
internal sealed partial class CommonKeyWarnings(IOptions<PublishingOptions> options, ILogger<CommonKeyWarnings> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Warn, stoppingToken);

    private void Warn()
    {
        foreach (var key in CommonKeys.Among(options.Value.Keys))
        {
            Common(logger, key.Place, key.Name);
        }
    }

    [LoggerMessage(
        74, LogLevel.Warning,
        "{Place}: the key of {Name} is a common word, which attackers try first; create another with the command key")]
    private static partial void Common(ILogger logger, string place, string name);
}
