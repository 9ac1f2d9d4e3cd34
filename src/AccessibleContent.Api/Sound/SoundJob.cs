namespace AccessibleContent.Api.Sound;

/// <summary>A sound that somebody has asked for, and that is not there.</summary>
/// <param name="Name">Its name when it was asked for.</param>
/// <param name="Key">Its key then.</param>
internal sealed record SoundJob(string Name, SoundKey Key);
