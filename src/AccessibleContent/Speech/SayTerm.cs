using AccessibleContent.Model;

namespace AccessibleContent.Speech;

/// <summary>A name of the site, and how it is said.</summary>
/// <param name="Word">The name, in Simplified script or as it is printed.</param>
/// <param name="Said">What is said instead.</param>
/// <param name="Script">The only script that it is for; null for all but Hong Kong's, whose voices speak Cantonese.</param>
public readonly record struct SayTerm(string Word, string Said, HanScript? Script = null);
