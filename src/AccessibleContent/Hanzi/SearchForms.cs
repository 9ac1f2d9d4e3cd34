using System.Collections.Frozen;
using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi;

/// <summary>
/// Makes the words of all renditions meet in a search: characters that one script or region writes for another become one of them.
/// </summary>
public static class SearchForms
{
    private static readonly FrozenDictionary<char, char> Forms = RuleWords.Rows("SearchForms")
        .SelectMany(row => row[0], (row, form) => (row, form))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.row[0][0]);

    /// <summary>Returns whether a character has other forms, so that words with it have to be compared by <see cref="Fold"/>.</summary>
    public static bool HasOthers(char character) => Forms.ContainsKey(character);

    /// <summary>Writes each character of a Simplified text in the form that stands for all its forms, and small Latin letters.</summary>
    public static void Fold(Span<char> text)
    {
        foreach (ref var unit in text)
        {
            unit = char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : Forms.GetValueOrDefault(unit, unit);
        }
    }
}
