using System.Collections.Immutable;

namespace AccessibleContent.Api.Store;

/// <summary>The site's terms with all their versions.</summary>
internal interface ITermStore
{
    /// <summary>Gives the terms that hold now: the newest version that is not damaged.</summary>
    ValueTask<TermList> FindAsync(CancellationToken cancellation);

    /// <summary>Gives the number of the newest version; 0 before there was any.</summary>
    ValueTask<int> FindVersionAsync(CancellationToken cancellation);

    /// <summary>Gives one version of the terms; null where there is none.</summary>
    ValueTask<TermList?> FindAsync(int version, CancellationToken cancellation);

    /// <summary>
    /// Stores terms as the next version, whole or not at all. The list that holds then comes back: what was there already when
    /// nothing differs; null where <paramref name="expected"/>, a list's content, is not what is there any more.
    /// </summary>
    ValueTask<TermList?> SaveAsync(ImmutableArray<Term> items, string expected, DateTimeOffset at, string by, CancellationToken cancellation);
}
