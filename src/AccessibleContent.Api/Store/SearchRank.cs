namespace AccessibleContent.Api.Store;

/// <summary>
/// The kinds of matches, the best last: this table is the whole ranking. Within a kind, words as typed come before synonyms, then the newer
/// notice before the older one.
/// </summary>
internal enum SearchRank
{
    /// <summary>Most of the words; more of them come first.</summary>
    Most,

    /// <summary>All words, but one only in pieces.</summary>
    InPieces,

    /// <summary>All words.</summary>
    All,

    /// <summary>All words as one in the text.</summary>
    InText,

    /// <summary>All words in title and facts.</summary>
    InFacts,

    /// <summary>All words in the title.</summary>
    InTitle,

    /// <summary>All words as one in the title.</summary>
    AsTitle,

    /// <summary>The number that was typed.</summary>
    Number,
}
