namespace AccessibleContent.Api.Settings;

/// <summary>A check of settings that no options hold.</summary>
/// <param name="Wrong">Gives what is wrong in a configuration, a sentence each.</param>
public sealed record SettingsCheck(Func<IConfiguration, IEnumerable<string>> Wrong);
