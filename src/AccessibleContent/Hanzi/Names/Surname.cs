using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Names;

/// <summary>A surname whose Simplified form is one-to-many.</summary>
/// <param name="Form">The surname in Traditional script.</param>
/// <param name="IsFree">Whether every rule applies to it, or only those for 某, labels and lists.</param>
/// <param name="NotAfter">Texts after which it is the end of a word.</param>
/// <param name="NotBefore">Texts before which it is the beginning of a word.</param>
internal sealed record Surname(char Form, bool IsFree, string NotAfter, string NotBefore)
{
    /// <summary>Gets all surnames, by their Simplified form.</summary>
    public static Dictionary<char, Surname> All { get; } = RuleWords.Rows("Surnames")
        .ToDictionary(row => row[0][0], row => new Surname(row[1][0], row[2] == "free", row[3], row[4]));

    public bool IsHeadBefore(char next) => NotBefore.Contains(next, StringComparison.Ordinal);

    public bool IsTailAfter(char previous) => NotAfter.Contains(previous, StringComparison.Ordinal);
}
