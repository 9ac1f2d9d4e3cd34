using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>Where a part of an answer was published.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Heading">The nearest heading before the block; null where there is none.</param>
/// <param name="Block">The place of the block in <see cref="Notice.Blocks"/>.</param>
/// <param name="Start">Where it begins in the plain text of the block (<see cref="PlainWords.Of(Block)"/>), in UTF-16 units.</param>
/// <param name="Length">Its length there.</param>
public sealed record AnswerSource(Notice Notice, string? Heading, int Block, int Start, int Length);
