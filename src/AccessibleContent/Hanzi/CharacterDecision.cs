namespace AccessibleContent.Hanzi;

/// <summary>What a script writes for a single character, which source says so, whether OpenCC knows other forms of it, and whether the source is ours.</summary>
internal readonly record struct CharacterDecision(string Value, string Origin, bool IsAmbiguous, bool IsOurs = false);
