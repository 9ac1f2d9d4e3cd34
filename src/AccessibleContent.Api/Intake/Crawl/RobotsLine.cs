using System.Text;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>One line of a robots.txt: what stands before the colon, and what behind it.</summary>
/// <param name="key">The key, in any letter case.</param>
/// <param name="value">The value, without blanks and comment.</param>
internal readonly ref struct RobotsLine(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
{
    /// <summary>Gets the key.</summary>
    public ReadOnlySpan<byte> Key { get; } = key;

    /// <summary>Gets the value.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Says whether the line has this key.</summary>
    public bool Is(ReadOnlySpan<byte> lowerCase) => Ascii.EqualsIgnoreCase(Key, lowerCase);
}
