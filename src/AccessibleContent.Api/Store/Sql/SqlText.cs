using System.Text;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>Text that every engine stores: a server refuses U+0000, and its driver one half of a surrogate pair.</summary>
internal static class SqlText
{
    /// <summary>Returns the text with U+FFFD in the place of what cannot be stored.</summary>
    public static string Storable(string text) =>
        text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 ? Replaced(text) : text;

    // The runes of a string have U+FFFD for each half already.
    private static string Replaced(string text)
    {
        var stored = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            stored.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return stored.ToString();
    }
}
