namespace AccessibleContent.Api.Store.Replica;

/// <summary>A stored revision, as its row has it.</summary>
/// <param name="Number">The number of the revision.</param>
/// <param name="Content">The hash of its content.</param>
/// <param name="Document">The canonical JSON.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="Note">Why it corrects the one before.</param>
/// <param name="Restores">The revision whose text it shows again after a withdrawal.</param>
internal sealed record ReplicaRevision(
    int Number,
    string Content,
    string Document,
    string PublishedAt,
    string PublishedBy,
    string? Note,
    int? Restores);
