namespace AccessibleContent.Api.Store.Replica;

/// <summary>What a replica has of a notice.</summary>
/// <param name="Content">The hash of its content.</param>
/// <param name="SortKey">The sort key.</param>
/// <param name="IsWithdrawn">Whether it is withdrawn.</param>
internal sealed record ReplicaRecord(string Content, string SortKey, bool IsWithdrawn);
