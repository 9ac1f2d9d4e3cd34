namespace AccessibleContent.EndToEnd.Site;

/// <summary>The tests that share one website and one browser; they run one after the other.</summary>
[CollectionDefinition]
public sealed class SiteTests : ICollectionFixture<SiteUnderTest>;
