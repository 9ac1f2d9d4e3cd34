namespace AccessibleContent.Api.Settings;

/// <summary>A check of settings that no options class holds.</summary>
/// <param name="Wrong">Returns the faults in a configuration, one sentence each.</param>
internal sealed record SettingsCheck(Func<IConfiguration, IEnumerable<string>> Wrong);
