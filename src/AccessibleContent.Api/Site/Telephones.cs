using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Site;

/// <summary>The telephone numbers in a line of the settings, for links that dial them.</summary>
internal static partial class Telephones
{
    /// <summary>Divides a line into its parts, in order: the words, and for a number the address that dials it.</summary>
    public static IReadOnlyList<(string Words, string? Address)> In(string line)
    {
        var (parts, end) = (new List<(string, string?)>(), 0);
        foreach (Match number in Number().Matches(line))
        {
            parts.Add((line[end..number.Index], null));
            parts.Add((number.Value, "tel:" + Between().Replace(number.Value, "")));
            end = number.Index + number.Length;
        }

        return [.. parts.Append((line[end..], null)).Where(part => part.Item1.Length > 0)];
    }

    // With the code of the country or of the place, or without; mobile numbers, 400 and 800, and 12345 with its like.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z.@/〔-])(?:\+86[- ]?(?:[1-9][0-9]{1,2}[- ]?[2-8][0-9]{6,7}|1[3-9][0-9]{9})|[(（]0[0-9]{2,3}[)）][- ]?[2-8][0-9]{6,7}"
        + "|0[0-9]{2,3}[- ]?[2-8][0-9]{6,7}|1[3-9][0-9]{9}|[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}|[2-8][0-9]{6,7}|12[0-9]{3})(?![0-9A-Za-z@〕-])")]
    private static partial Regex Number();

    [GeneratedRegex("[^0-9+]")]
    private static partial Regex Between();
}
