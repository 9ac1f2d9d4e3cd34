namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a notice's history, newest first.</summary>
public sealed record RevisionsBody(IReadOnlyList<RevisionItem> Items);
