namespace AccessibleContent.Readers.Text;

/// <summary>A word of a line, as blanks and marks bound it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Letter">The Han character that is all of it, without variation selectors; null where it is longer, or something else.</param>
/// <param name="Gap">The width of the blanks between it and the word before; null where anything else or nothing stands there.</param>
/// <param name="IsWide">Whether these blanks are more than one plain space, which only sets words apart.</param>
/// <param name="RunsOn">Whether a sentence goes on behind the character: 王　某为局长.</param>
internal readonly record struct SpacedWord(int Start, int End, string? Letter, int? Gap, bool IsWide, bool RunsOn = false)
{
    /// <summary>Gets a value indicating whether it is one Han character.</summary>
    public bool IsSingle => Letter is not null;

    /// <summary>Gives this word and those after it, up to the last, as one.</summary>
    public SpacedWord Join(SpacedWord last) => this with { End = last.End, Letter = null };

    /// <summary>Gives the word as it is when it is read again: one plain space before it.</summary>
    public SpacedWord Settled() => this with { Letter = RunsOn ? null : Letter, Gap = Gap is null ? null : 1, IsWide = false, RunsOn = false };
}
