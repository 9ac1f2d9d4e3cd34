namespace AccessibleContent.Api.Store;

/// <summary>An endpoint as the store knows it.</summary>
/// <param name="Key">Its key, a hash of its address.</param>
/// <param name="Setting">A hash of its settings: others bring an ended endpoint back.</param>
internal sealed record EndpointRecord(string Key, string Setting);

/// <summary>The state of an endpoint.</summary>
/// <param name="Key">Its key.</param>
/// <param name="PausedUntil">When it may be asked again, if it wanted to be left alone; null otherwise.</param>
/// <param name="EndedAt">When it said that it is gone for ever; null while it receives.</param>
internal sealed record EndpointState(string Key, DateTimeOffset? PausedUntil, DateTimeOffset? EndedAt);
