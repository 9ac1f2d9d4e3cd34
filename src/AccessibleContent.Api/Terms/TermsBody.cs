using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Terms;

/// <summary>The JSON of the terms; of what is sent, only <see cref="Items"/> is looked at.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="ChangedAt">When it was stored.</param>
/// <param name="Applied">Whether the engine takes terms.</param>
/// <param name="Conversion">The engine with these terms, as notices name it.</param>
/// <param name="Items">The terms.</param>
public sealed record TermsBody(int Version, DateTimeOffset? ChangedAt, bool Applied, ConversionBody? Conversion, IReadOnlyList<Term?>? Items);
