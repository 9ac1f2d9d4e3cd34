using System.Collections.Frozen;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>The words of the rules, as a script has them: those they look for, and those that are said.</summary>
internal sealed class Vocabulary
{
    private static readonly FrozenDictionary<string, CueWords> Tables = RuleData.Rows("NumberWords")
        .GroupBy(row => row[0])
        .ToFrozenDictionary(list => list.Key, list => new CueWords(list.Select(row => row[1])));

    private readonly FrozenDictionary<string, string> _spoken;

    public Vocabulary(HanScript script, IScriptConverter converter)
    {
        _spoken = Spoken().Distinct(StringComparer.Ordinal).ToFrozenDictionary(
            word => word,
            word => script == HanScript.Simplified ? word : converter.Convert(word, script));
        Numbers = new(this, script == HanScript.Simplified ? '幺' : '一');
        Units = new(this);
    }

    /// <summary>Gets every word with Han characters that a rule looks for, one a line, in Simplified script.</summary>
    public static string EveryWord { get; } = string.Join('\n', RuleData.Rows("NumberWords").Select(row => row[1]).Concat(Spoken()));

    /// <summary>Gets how numbers are said.</summary>
    public SpokenNumbers Numbers { get; }

    /// <summary>Gets the units with signs of their own.</summary>
    public UnitTable Units { get; }

    /// <summary>Returns a list of words that rules look for.</summary>
    public static CueWords Words(string list) => Tables[list];

    /// <summary>Returns a word of our own in the script.</summary>
    public string Say(string word) => _spoken[word];

    private static IEnumerable<string> Spoken() => RuleData.Rows("SpokenWords").Select(row => row[0])
        .Concat(RuleData.Rows("Units").Concat(RuleData.Rows("Currencies")).Select(row => row[1]));
}
