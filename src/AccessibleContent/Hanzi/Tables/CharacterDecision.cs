namespace AccessibleContent.Hanzi.Tables;

/// <summary>
/// The form of a single character in a script, the source that decides it, whether OpenCC knows other forms, whether the source is ours,
/// and whether it outranks the rules.
/// </summary>
internal sealed record CharacterDecision(string Value, string Origin, bool IsAmbiguous, bool IsOurs = false, bool IsFinal = false);
