namespace AccessibleContent.Tests.Search.Sets;

/// <summary>The notices of the sets alone.</summary>
public sealed class AloneFixture() : AskedService(0);
