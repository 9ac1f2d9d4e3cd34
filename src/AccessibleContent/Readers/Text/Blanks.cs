using System.Globalization;
using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>Runs of white space in a line: patterns that allow for blanks try each of them again, so a run is one blank before they look.</summary>
internal static class Blanks
{
    /// <summary>Gives the line with one space for each run.</summary>
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

    /// <summary>Says whether a character is a blank of a line: a space of any width, or a tab.</summary>
    public static bool Is(char character) => character is ' ' or '\t' || (character > '~' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator);

    /// <summary>Gives the text without blanks at its ends.</summary>
    public static string Trim(string text) => TrimEnd(TrimStart(text));

    /// <summary>Gives the text without blanks at its beginning.</summary>
    public static string TrimStart(string text)
    {
        var start = 0;
        while (start < text.Length && Is(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    /// <summary>Gives the text without blanks at its end.</summary>
    public static string TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && Is(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    /// <summary>Gives the width of a run of blanks in half-width spaces: what is much wider than a character is wide, whatever its width.</summary>
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
