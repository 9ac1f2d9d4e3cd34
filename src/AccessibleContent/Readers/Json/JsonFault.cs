namespace AccessibleContent.Readers.Json;

/// <summary>Why a text is not JSON: a sentence that names line and column, and the line, from 1.</summary>
/// <param name="Message">The sentence, in Simplified script.</param>
/// <param name="Line">The line.</param>
public sealed record JsonFault(string Message, int Line);
