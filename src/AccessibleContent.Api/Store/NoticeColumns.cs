namespace AccessibleContent.Api.Store;

/// <summary>What the notices of a store can be told apart by: the columns and publishers there are, each once.</summary>
public sealed record NoticeColumns(IReadOnlyList<string> Catalogs, IReadOnlyList<string> Publishers);
