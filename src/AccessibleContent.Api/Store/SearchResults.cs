using System.Collections.Immutable;

namespace AccessibleContent.Api.Store;

/// <summary>A page of search results, the best first.</summary>
/// <param name="Page">The notices; their positions are of this order.</param>
/// <param name="Matches">How each notice of the page matches, in the same order.</param>
internal sealed record SearchResults(NoticePage Page, ImmutableArray<SearchMatch> Matches)
{
    /// <summary>Gets the columns of the results, each with its number of results, the largest first.</summary>
    public ImmutableArray<SearchFacet> Catalogs { get; init; } = [];

    /// <summary>Gets the publishers of the results.</summary>
    public ImmutableArray<SearchFacet> Publishers { get; init; } = [];

    /// <summary>Gets the years of the results, the newest first.</summary>
    public ImmutableArray<SearchFacet> Years { get; init; } = [];

    /// <summary>Gets a value indicating whether no notice has all words: those with the most of them are shown.</summary>
    public bool IsRelaxed { get; init; }

    /// <summary>Gets what may have been meant instead, in Simplified script: words of titles that sound like what was typed.</summary>
    public ImmutableArray<string> Corrections { get; init; } = [];

    /// <summary>Gets a value indicating whether the results are those of the first correction: what was typed finds nothing.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Gets the words that were also looked for in other words.</summary>
    public ImmutableArray<WidenedWord> Widened { get; init; } = [];
}

/// <summary>How a notice matches a search.</summary>
/// <param name="Score">The rank: the kind of match, then how recent the notice is; comparable within one search only.</param>
/// <param name="Words">The folded words, also by synonym, that the notice has.</param>
/// <param name="IsByNumber">Whether the notice has the number that was typed.</param>
internal sealed record SearchMatch(double Score, ImmutableArray<string> Words, bool IsByNumber = false);

/// <summary>A value that some of the results share, as published.</summary>
internal sealed record SearchFacet(string Name, int Count);

/// <summary>A word as typed, and the other words that were looked for besides, in Simplified script.</summary>
internal sealed record WidenedWord(string Word, ImmutableArray<string> Others);

/// <summary>A title, or the number of a notice, that what has been typed so far may lead to.</summary>
/// <param name="Text">The title or number, as published.</param>
/// <param name="Id">The notice.</param>
/// <param name="IsNumber">Whether it is a number.</param>
internal sealed record SearchSuggestion(string Text, AccessibleContent.Model.NoticeId Id, bool IsNumber);

/// <summary>What has been typed so far may lead to these.</summary>
/// <param name="Items">The titles and numbers.</param>
/// <param name="Digest">The digest of the store at the time of reading.</param>
internal sealed record SearchSuggestions(ImmutableArray<SearchSuggestion> Items, string Digest);

/// <summary>Notices that a question may be about.</summary>
/// <param name="Notices">The documents, the most promising first.</param>
/// <param name="Frequencies">For each term, in how many notices it occurs; beyond a limit they are not counted.</param>
/// <param name="Count">How many notices are published.</param>
/// <param name="Digest">The digest of the store at the time of reading.</param>
internal sealed record SearchCandidates(
    ImmutableArray<StoredDocument> Notices,
    ImmutableArray<int> Frequencies,
    int Count,
    string Digest);
