namespace AccessibleContent.Speech.Normalisation;

/// <summary>What a rule found: a part of a line, what is said instead, and whether a telephone number may follow in a list.</summary>
internal readonly record struct Reading(int Start, int End, string Alias, bool IsTelephone = false);
