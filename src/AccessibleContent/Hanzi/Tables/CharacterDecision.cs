namespace AccessibleContent.Hanzi.Tables;

/// <summary>What a script writes for a single character, which source says so, whether OpenCC knows other forms of it, whether the source is ours, and whether it stands above the rules.</summary>
internal sealed record CharacterDecision(string Value, string Origin, bool IsAmbiguous, bool IsOurs = false, bool IsFinal = false);
