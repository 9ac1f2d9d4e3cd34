namespace AccessibleContent.Writers.Html;

/// <summary>A part of a text that gets an element of its own: a telephone number, or a date that must not break.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="Call">The address that dials the number; null for a date.</param>
internal readonly record struct TextSpot(int Start, int Length, string? Call);
