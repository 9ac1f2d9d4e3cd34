namespace AccessibleContent.Hanzi;

/// <summary>What a rule writes (<paramref name="Result"/>) for the next <paramref name="Length"/> UTF-16 units of the text, one at least.</summary>
public readonly record struct PositionDecision(int Length, string Result);
