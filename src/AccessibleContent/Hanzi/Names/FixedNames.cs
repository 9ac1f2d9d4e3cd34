using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Names;

/// <summary>Names of history and public life, which need no evidence around them.</summary>
internal static class FixedNames
{
    /// <summary>Gets the names.</summary>
    public static WordList All { get; } = new(RuleWords.Rows("FixedNames").Select(row => row[0]));

    /// <summary>Gets the second characters of the names, for the first quick test.</summary>
    public static IEnumerable<char> SecondCharacters { get; } = [.. RuleWords.Rows("FixedNames").Select(row => row[0][1])];
}
