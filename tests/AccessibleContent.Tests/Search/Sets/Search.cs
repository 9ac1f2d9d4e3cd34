namespace AccessibleContent.Tests.Search.Sets;

/// <summary>A search, its kind, and the notices that are equally right in the first place; none where nothing may be found.</summary>
internal sealed record Search(string Typed, string Kind, string[] Right);
