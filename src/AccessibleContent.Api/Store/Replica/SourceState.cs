namespace AccessibleContent.Api.Store.Replica;

/// <summary>The state of the store that is followed.</summary>
/// <param name="Digest">The digest of its published notices.</param>
/// <param name="Number">The number of its latest change.</param>
internal sealed record SourceState(string Digest, long Number);
