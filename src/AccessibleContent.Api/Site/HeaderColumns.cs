using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The columns that the header of every page leads to.</summary>
/// <param name="Names">Their names as published, in the order of the header.</param>
/// <param name="AreAll">Whether the site has no other columns.</param>
public sealed record HeaderColumns(IReadOnlyList<string> Names, bool AreAll)
{
    /// <summary>How many columns the header has where the settings name none.</summary>
    public const int Most = 6;

    /// <summary>Gets the columns of a site that has none.</summary>
    public static HeaderColumns None { get; } = new([], true);

    /// <summary>Gets what identifies the columns in content versions.</summary>
    public string Version { get; } = Names.Count == 0 ? "" : ContentHash.Of([.. Names, AreAll.ToString()])[..8];
}
