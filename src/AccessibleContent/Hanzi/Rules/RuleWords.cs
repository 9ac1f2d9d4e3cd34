using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>The word lists of the positional rules, by name.</summary>
internal static class RuleWords
{
    private static readonly Dictionary<int, string> Characters = HanziData.StCharacters.Entries.ToDictionary(
        entry => Scan.Characters.First(HanziData.StCharacters.Key(entry)),
        entry => HanziData.StCharacters.Value(entry).ToString());

    private static readonly Dictionary<string, string> Lines = Rows("RuleWords").ToDictionary(row => row[0], row => row[1]);

    public static WordList Of(string name) => InBothScripts(Lines[name].Split(' '));

    /// <summary>Returns the lines of some lists as they are written, for the engine's version.</summary>
    public static IEnumerable<string> Lists(params IEnumerable<string> names) => names.Select(name => Lines[name]);

    /// <summary>Returns the words of a list that have two or more characters.</summary>
    public static WordList LongerThanOne(string name) => InBothScripts(Lines[name].Split(' ').Where(word => word.Length > 1));

    /// <summary>Returns the offices and roles of some kinds.</summary>
    public static WordList Offices(params string[] kinds) =>
        InBothScripts(Rows("Offices").Where(row => kinds.Contains(row[1])).Select(row => row[0]));

    // Text that is already Traditional must stay unchanged.
    private static WordList InBothScripts(IEnumerable<string> words) => new(words.Concat(words.Select(Traditional)).Distinct());

    private static string Traditional(string word) =>
        string.Concat(word.EnumerateRunes().Select(character => Characters.GetValueOrDefault(character.Value, character.ToString())));

    /// <summary>Returns the rows of one of our lists, split into columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<string[]> Rows(string name)
    {
        List<string[]> rows = [];
        foreach (var line in HanziData.Text(name, "tsv").Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }
}
