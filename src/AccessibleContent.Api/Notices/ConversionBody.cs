namespace AccessibleContent.Api.Notices;

/// <summary>An engine and the version of its dictionary, as the JSON of a notice names them.</summary>
public sealed record ConversionBody(string Engine, string Version);
