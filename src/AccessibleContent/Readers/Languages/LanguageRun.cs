namespace AccessibleContent.Readers.Languages;

/// <summary>A run of a block's text in one language other than the page's.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Language">The tag of the language.</param>
internal readonly record struct LanguageRun(int Start, int End, string Language);
