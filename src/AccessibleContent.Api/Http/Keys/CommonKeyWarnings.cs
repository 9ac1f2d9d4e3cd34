using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>Warns at the start of keys that anybody guesses; beside the start, which does not wait for some thousand hashes.</summary>
public sealed partial class CommonKeyWarnings(IOptions<PublishingOptions> options, ILogger<CommonKeyWarnings> logger) : BackgroundService
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

    [LoggerMessage(74, LogLevel.Warning, "{Place}: the key of {Name} is a common word that is tried first; make another with the command key")]
    private static partial void Common(ILogger logger, string place, string name);
}
