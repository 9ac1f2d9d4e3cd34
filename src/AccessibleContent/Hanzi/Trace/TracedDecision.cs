using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Trace;

/// <summary>One decision of a pass: where it begins in the text and in the result, and the part of the table that decided.</summary>
internal readonly record struct TracedDecision(int Read, int Written, DecisionKind Kind, int Index);
