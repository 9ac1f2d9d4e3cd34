namespace AccessibleContent.Tests.Search.Sets;

/// <summary>The notices of the sets among ten thousand others.</summary>
public sealed class AmongOthersFixture() : AskedService(10_000);
