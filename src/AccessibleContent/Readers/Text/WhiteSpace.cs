using System.Globalization;
using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Runs of white space in a line: patterns that allow for spaces backtrack over each of them, so a run is reduced to one space before
/// matching.
/// </summary>
internal static class WhiteSpace
{
    /// <summary>Returns the line with each run replaced by one space.</summary>
    public static string Single(string line)
    {
        var single = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            var isBlank = char.IsWhiteSpace(character);
            if (!isBlank || single.Length == 0 || single[^1] != ' ')
            {
                single.Append(isBlank ? ' ' : character);
            }
        }

        return single.ToString();
    }

    /// <summary>Returns whether a character is white space within a line: a space of any width, or a tab.</summary>
    public static bool Is(char character) =>
        character is ' ' or '\t' || (character > '~' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator);

    /// <summary>Returns the text without white space at either end.</summary>
    public static string Trim(string text) => TrimEnd(TrimStart(text));

    /// <summary>Returns the text without leading white space.</summary>
    public static string TrimStart(string text)
    {
        var start = 0;
        while (start < text.Length && Is(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    /// <summary>Returns the text without trailing white space.</summary>
    public static string TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && Is(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    /// <summary>Returns the width of a run of spaces in half-width spaces: anything much wider than a character counts as wide.</summary>
    public static int Width(ReadOnlySpan<char> blanks)
    {
        const int Wide = 5;
        var width = 0;
        for (var i = 0; i < blanks.Length && width < Wide; i++)
        {
            width += blanks[i] switch { '\u3000' or '\u2003' or '\u2001' => 2, '\t' => Wide, _ => 1 };
        }

        return Math.Min(width, Wide);
    }
}
