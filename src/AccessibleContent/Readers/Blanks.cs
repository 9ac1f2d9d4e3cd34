using System.Text;

namespace AccessibleContent.Readers;

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
}
