using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Data;

/// <summary>One entry that outranks OpenCC's own: the conversion of a word, and the reason for it.</summary>
/// <param name="Key">The word as published.</param>
/// <param name="Value">The word in OpenCC-standard Traditional; a region's glyphs follow.</param>
/// <param name="Reason">Why the entry exists, for editors.</param>
public sealed record HanziEntry(string Key, string Value, string Reason)
{
    /// <summary>The maximum length of a key, in UTF-16 units.</summary>
    public const int MaxKeyLength = 64;

    /// <summary>The maximum length of a value, in UTF-16 units.</summary>
    public const int MaxValueLength = 128;

    /// <summary>Returns whether a text can be a key of more than one character.</summary>
    internal static bool IsPhrase(string text) => !Characters.IsOne(text) && IsKey(text);

    private static bool IsKey(string text) => text.Length is > 0 and <= MaxKeyLength && !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether the entry can be part of a table: lengths within limits, no U+0000 in the key.</summary>
    public bool IsUsable => IsKey(Key) && Value.Length is > 0 and <= MaxValueLength;
}
