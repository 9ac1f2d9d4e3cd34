using System.Collections.Immutable;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>What an editor sends: all terms, synonyms and spoken names of the site.</summary>
/// <param name="Items">The terms.</param>
/// <param name="Synonyms">The synonyms.</param>
/// <param name="Say">How its names are said.</param>
internal sealed record SiteWords(ImmutableArray<Term> Items, ImmutableArray<Synonym> Synonyms, ImmutableArray<SpokenName> Say);
