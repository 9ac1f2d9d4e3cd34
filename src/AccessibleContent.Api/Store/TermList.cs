using System.Collections.Immutable;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using AccessibleContent.Search;
using AccessibleContent.Speech;

namespace AccessibleContent.Api.Store;

/// <summary>All terms, synonyms and spoken names of the site, as one version.</summary>
/// <param name="Version">The number of the version; 0 before the first.</param>
/// <param name="ChangedAt">When the version was stored; null before the first.</param>
/// <param name="Items">The terms.</param>
/// <param name="Synonyms">The synonyms, which change nothing but what a search finds.</param>
/// <param name="Say">How names of the site are said, which changes nothing but speech.</param>
internal sealed record TermList(
    int Version,
    DateTimeOffset? ChangedAt,
    ImmutableArray<Term> Items,
    ImmutableArray<Synonym> Synonyms,
    ImmutableArray<SpokenName> Say)
{
    /// <summary>Gets the empty list, in force before the first version.</summary>
    public static TermList Empty { get; } = new(0, null, [], [], []);

    /// <summary>Gets the number of the newest version in the store; above <see cref="Version"/> if that one is damaged.</summary>
    public int Newest { get; init; } = Version;

    /// <summary>Gets the hash of the list's content.</summary>
    public string Content { get; } =
        ContentHash.Of(Items.SelectMany(Parts).Concat(Synonyms.SelectMany(Parts)).Concat(Say.SelectMany(Parts)));

    /// <summary>Returns whether another list has the same terms, whatever its synonyms are.</summary>
    public bool HasTermsOf(TermList other) => Items.SequenceEqual(other.Items);

    /// <summary>Converts the list to sources of the engine: the terms for all scripts, and those for each one.</summary>
    public IReadOnlyList<HanziSource> ToSources() =>
    [
        .. Items.GroupBy(term => term.Script).OrderBy(group => group.Key is not null).Select(group =>
            SiteTerms.Of(group.Select(term => term.ToEntry()), group.Key is null ? null : HanScript.Find(group.Key))),
    ];

    /// <summary>Returns whether another list has the same names to say.</summary>
    public bool HasSayOf(TermList other) => Say.SequenceEqual(other.Say);

    /// <summary>Converts the names to those of the lexicon; what is for one script outranks what is for all.</summary>
    public SayTerms ToSay() => Say.IsEmpty ? SayTerms.None : new(Say.OrderBy(name => name.Script is null).Select(name => name.ToTerm()));

    private static string[] Parts(Term term) => [term.Source, term.Result, term.Script ?? "", term.Reason ?? ""];

    // No word is empty, so that the end of each synonym is certain.
    private static string[] Parts(Synonym synonym) => ["synonym", synonym.Word, synonym.Reason ?? "", .. synonym.Words, "", ""];

    private static string[] Parts(SpokenName name) => ["say", name.Word, name.Said, name.Script ?? "", name.Reason ?? ""];
}
