namespace AccessibleContent.Tests.Search.Sets;

/// <summary>The notices of the sets alone, published in the other order.</summary>
public sealed class ReversedFixture() : AskedService(0, isReversed: true);
