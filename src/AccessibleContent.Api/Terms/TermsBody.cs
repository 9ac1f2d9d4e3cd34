using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Terms;

/// <summary>The JSON of the terms; in a request, only <see cref="Items"/>, <see cref="Synonyms"/> and <see cref="Say"/> are read.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="ChangedAt">When it was stored.</param>
/// <param name="Applied">Whether the engine supports terms.</param>
/// <param name="Conversion">The engine with these terms, as named in notices.</param>
/// <param name="Items">The terms.</param>
/// <param name="Synonyms">The synonyms for searches; none where a request has no such member.</param>
/// <param name="Say">How names of the site are said; none where a request has no such member.</param>
internal sealed record TermsBody(
    int Version,
    DateTimeOffset? ChangedAt,
    bool Applied,
    ConversionBody? Conversion,
    IReadOnlyList<Term?>? Items,
    IReadOnlyList<Synonym?>? Synonyms,
    IReadOnlyList<SpokenName?>? Say);
