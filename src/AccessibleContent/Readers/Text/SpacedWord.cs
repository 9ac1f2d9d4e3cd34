namespace AccessibleContent.Readers.Text;

/// <summary>A word of a line, bounded by spaces and punctuation.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Letter">
/// The single Han character that it consists of, without variation selectors; null if it is longer, or anything else.
/// </param>
/// <param name="Gap">The width of the spaces between it and the previous word; null if anything else, or nothing, is there.</param>
/// <param name="IsWide">Whether these spaces are more than the one plain space that merely separates words.</param>
/// <param name="RunsOn">Whether the sentence continues directly after the character: 王　某为局长.</param>
internal readonly record struct SpacedWord(int Start, int End, string? Letter, int? Gap, bool IsWide, bool RunsOn = false)
{
    /// <summary>Gets a value indicating whether it is one Han character.</summary>
    public bool IsSingle => Letter is not null;

    /// <summary>Returns this word and those up to the last, joined into one.</summary>
    public SpacedWord Join(SpacedWord last) => this with { End = last.End, Letter = null };

    /// <summary>Returns the word as it reads the next time: preceded by one plain space.</summary>
    public SpacedWord Settled() =>
        this with
        {
            Letter = RunsOn ? null : Letter,
            Gap = Gap is null ? null : 1,
            IsWide = false,
            RunsOn = false,
        };
}
