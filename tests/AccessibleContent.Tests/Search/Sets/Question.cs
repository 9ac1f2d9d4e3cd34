namespace AccessibleContent.Tests.Search.Sets;

/// <summary>
/// A question, the notices whose sentence answers it, what the sentence must have, and its marks; no notices where nothing answers.
/// </summary>
internal sealed record Question(string Typed, string Kind, string[] Right, string[] Fragments, string Tags);
