namespace AccessibleContent.Api.Site;

/// <summary>What one judge found.</summary>
/// <param name="Name">The judge and its version.</param>
/// <param name="Subject">What it judges by, in Simplified script.</param>
/// <param name="Pages">How many pages and settings it saw.</param>
/// <param name="Findings">How many faults it found.</param>
public sealed record JudgeRecord(string Name, string Subject, int Pages, int Findings);
