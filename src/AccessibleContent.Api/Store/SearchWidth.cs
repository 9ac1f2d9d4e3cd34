namespace AccessibleContent.Api.Store;

/// <summary>How widely a word is looked for.</summary>
/// <param name="IsOfTitle">Only in titles.</param>
/// <param name="IsWide">Also by other words for it.</param>
/// <param name="IsLoose">Without the runs of digits and letters at its ends, which may be parts of longer ones.</param>
internal readonly record struct SearchWidth(bool IsOfTitle = false, bool IsWide = false, bool IsLoose = false);
