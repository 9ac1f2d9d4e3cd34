namespace AccessibleContent.Speech.Normalisation;

/// <summary>The sign of a unit.</summary>
/// <param name="Sign">As it is printed.</param>
/// <param name="Name">As it is said.</param>
/// <param name="OnlyInRates">Whether it is one only beside a slash: 5a is no five years.</param>
internal sealed record UnitSign(string Sign, string Name, bool OnlyInRates);
