namespace AccessibleContent.Readers.Html.Head;

/// <summary>A date that a page gives where only machines look.</summary>
/// <param name="Place">Where, for remarks.</param>
/// <param name="Value">The date as it is written there.</param>
/// <param name="IsDoubt">Whether the place may as well hold another date of the page.</param>
/// <param name="SourceLine">Its line in the source.</param>
internal sealed record MachineDate(string Place, string Value, bool IsDoubt, int? SourceLine = null);
