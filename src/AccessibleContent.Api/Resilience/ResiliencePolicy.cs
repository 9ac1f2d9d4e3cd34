namespace AccessibleContent.Api.Resilience;

/// <summary>A policy for something outside the process, by name; each stands beside what it is for, and src/DECISIONS.md has them in one table.</summary>
/// <param name="Name">The name, as metrics and log show it.</param>
/// <param name="TimeoutsAreUsual">Whether a timeout is no news, because nothing is lost by it.</param>
public sealed record ResiliencePolicy(string Name, bool TimeoutsAreUsual = false);
