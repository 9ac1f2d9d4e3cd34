namespace AccessibleContent.Speech.Normalisation;

/// <summary>What stands behind a number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Said">What is said.</param>
internal readonly record struct Unit(UnitKind Kind, int End, string Said);
