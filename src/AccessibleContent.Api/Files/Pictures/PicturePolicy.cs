using AccessibleContent.Api.Outside;
using AccessibleContent.Api.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>
/// The policy for requests for pictures: one retry where it may help, and a timeout. It has no circuit breaker, because the hosts have
/// nothing to do with each other: <see cref="SilentHosts"/> has one for each.
/// </summary>
internal static class PicturePolicy
{
    /// <summary>The policy's name.</summary>
    public const string Fetch = "picture-fetch";

    /// <summary>How long one request may take, with the whole body.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds the policy.</summary>
    public static IServiceCollection AddPicturePolicy(this IServiceCollection services) =>
        services.AddPolicy(new(Fetch, FailuresAreUsual: true), (pipeline, _) => Build(pipeline));

    private static void Build(ResiliencePipelineBuilder pipeline) => pipeline
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => new(MayHelp(args.Outcome)),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(300),
            UseJitter = true,
        })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = Patience });

    // A host that was slow once is slow again, and the editor waits.
    private static bool MayHelp(Outcome<object> outcome) =>
        outcome is { Result: PictureReply { IsTransient: true } } or { Exception: IOException or HttpRequestException }
        && ForbiddenAddressException.In(outcome.Exception) is null;
}
