namespace AccessibleContent.Api.Store;

/// <summary>The site's terms with all their versions.</summary>
internal interface ITermStore
{
    /// <summary>Gets the terms in force: the newest version that is not damaged.</summary>
    ValueTask<TermList> FindAsync(CancellationToken cancellation);

    /// <summary>Gets one version of the terms; null if there is none.</summary>
    ValueTask<TermList?> FindAsync(int version, CancellationToken cancellation);

    /// <summary>
    /// Stores terms, synonyms and spoken names atomically as the next version. Returns the list then in force, which is the existing one if
    /// nothing differs; null if <paramref name="expected"/>, the content hash of a list, is no longer current.
    /// </summary>
    ValueTask<TermList?> SaveAsync(
        SiteWords words,
        string expected,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation);
}
