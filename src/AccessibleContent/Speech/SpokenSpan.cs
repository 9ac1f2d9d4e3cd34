namespace AccessibleContent.Speech;

/// <summary>A part of a line that is said otherwise than it is printed.</summary>
/// <param name="Start">The place in the line, in UTF-16 units.</param>
/// <param name="Length">The length of what is printed, in UTF-16 units.</param>
/// <param name="Alias">What is said instead.</param>
public readonly record struct SpokenSpan(int Start, int Length, string Alias)
{
    /// <summary>Gets the place behind it.</summary>
    public int End => Start + Length;
}
