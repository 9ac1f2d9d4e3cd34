namespace AccessibleContent.Hanzi;

/// <summary>What a script writes for a single character, which source says so, and whether that source offers other choices too.</summary>
internal readonly record struct CharacterDecision(string Value, string Origin, bool IsAmbiguous);
