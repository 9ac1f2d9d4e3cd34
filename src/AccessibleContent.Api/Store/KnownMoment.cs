namespace AccessibleContent.Api.Store;

/// <summary>A point in what this node learns of the store: what was asked for before anything was learnt is uncertain after it.</summary>
/// <param name="News">How often anything was learnt: a write of our own, a digest, or changes that the watch has found.</param>
/// <param name="Rounds">How often the watch has found changes.</param>
/// <param name="Generation">How often all that was known became uncertain.</param>
internal readonly record struct KnownMoment(long News, long Rounds, int Generation);
