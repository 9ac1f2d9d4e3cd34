using AccessibleContent.Filters;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a trace: what decided each ambiguous stretch of a notice.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Script">The tag of the script.</param>
/// <param name="Conversion">The engine.</param>
/// <param name="Doubts">How many stretches only a default decided, those that are left out among them.</param>
/// <param name="Items">The stretches in reading order; none for the published script, and for an engine that keeps no trace.</param>
/// <param name="Omitted">How many stretches are left out after the last, because the answer would weigh more than 16 MB; null where none is.</param>
public sealed record ConversionTraceBody(
    string Id, int Revision, string Script, ConversionBody Conversion, int Doubts, IReadOnlyList<TracedSpan> Items, int? Omitted);

/// <summary>An engine and the version of its dictionary, as the JSON of a notice names them.</summary>
public sealed record ConversionBody(string Engine, string Version);
