namespace AccessibleContent.Speech.Lexicon;

/// <summary>A surname that is read otherwise than its word.</summary>
/// <param name="Said">What is said instead.</param>
/// <param name="IsKnownByTitle">Whether a title alone shows it to be a surname.</param>
internal sealed record SurnameSound(string Said, bool IsKnownByTitle);
