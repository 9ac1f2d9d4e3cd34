using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>A search: what was typed, the filters and the page.</summary>
/// <param name="Query">What was typed, as understood.</param>
/// <param name="Filter">The filters, the limit and the position of a list; its words are not looked at.</param>
/// <param name="Synonyms">The synonyms in force.</param>
internal sealed record SearchRequest(SearchQuery Query, NoticeQuery Filter, Synonyms Synonyms);
