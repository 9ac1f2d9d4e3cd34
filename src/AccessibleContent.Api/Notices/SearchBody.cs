namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of the values that results of a search share.</summary>
internal sealed record FacetsBody(IReadOnlyList<FacetBody> Catalog, IReadOnlyList<FacetBody> Publisher, IReadOnlyList<FacetBody> Year);

/// <summary>The JSON of a value, the number of results with it, and their address.</summary>
internal sealed record FacetBody(string Name, int Count, string Href);

/// <summary>The JSON of a word as typed, and the words that were looked for besides.</summary>
internal sealed record WidenedBody(string Word, IReadOnlyList<string> Words);
