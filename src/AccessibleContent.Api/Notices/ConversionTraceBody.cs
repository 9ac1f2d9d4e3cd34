using System.Text.Json.Serialization;
using AccessibleContent.Filters;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a trace: what decided each ambiguous stretch of a notice.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Script">The tag of the script.</param>
/// <param name="Conversion">The engine.</param>
/// <param name="Doubts">The number of doubtful stretches, including the omitted ones.</param>
/// <param name="Items">The doubtful stretches, then the others, each in reading order; none for the published script, and for an
/// engine without a trace.</param>
/// <param name="Omitted">The number of stretches omitted at the end, because the response would exceed 16 MB; null if there are
/// none.</param>
internal sealed record ConversionTraceBody(
    string Id, int Revision, string Script, ConversionBody Conversion, int Doubts, IReadOnlyList<TracedSpan> Items, int? Omitted);

/// <summary>An engine, the version of its dictionary and the standard of a script, as named in the JSON of a notice.</summary>
internal sealed record ConversionBody(
    string Engine,
    string Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Standard = null);
