namespace AccessibleContent.Api.Resilience;

/// <summary>
/// A policy for something outside the process, by name; each is defined beside its use, and src/DECISIONS.md lists them in one
/// table.
/// </summary>
/// <param name="Name">The name in metrics and log.</param>
/// <param name="TimeoutsAreUsual">Whether timeouts are expected, because nothing is lost by them.</param>
/// <param name="FailuresAreUsual">Whether any failure is expected, and told to whoever caused it.</param>
internal sealed record ResiliencePolicy(string Name, bool TimeoutsAreUsual = false, bool FailuresAreUsual = false);
