namespace AccessibleContent.Readers.Html.Head;

/// <summary>A machine-readable date of a page.</summary>
/// <param name="Place">Where it was found, for remarks.</param>
/// <param name="Value">The date as written there.</param>
/// <param name="IsDoubt">Whether the place may hold another date of the page instead.</param>
/// <param name="SourceLine">Its line in the source.</param>
internal sealed record MachineDate(string Place, string Value, bool IsDoubt, int? SourceLine = null);
