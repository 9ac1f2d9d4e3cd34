using System.Collections.Immutable;

namespace AccessibleContent.Search;

/// <summary>An everyday word, and the words by which notices say the same.</summary>
/// <param name="Word">The everyday word, in Simplified script.</param>
/// <param name="Words">The words of notices, the usual one first.</param>
/// <param name="Reason">The reason, for later editors; null if none was given.</param>
public sealed record Synonym(string Word, ImmutableArray<string> Words, string? Reason = null);
