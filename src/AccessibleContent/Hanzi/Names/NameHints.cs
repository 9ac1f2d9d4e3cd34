using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Names;

/// <summary>A quick test of the two neighbours of a possible surname: most rule out a name, and need no closer examination.</summary>
internal static class NameHints
{
    private const byte MayPrecede = 1;
    private const byte MayFollow = 2;
    private static readonly byte[] Hints = Make();

    public static bool MayBeName(char previous, char next) => ((Hints[previous] & MayPrecede) | (Hints[next] & MayFollow)) != 0;

    private static byte[] Make()
    {
        var hints = new byte[char.MaxValue + 1];
        foreach (var mark in "\0：:、 　\t")
        {
            hints[mark] |= MayPrecede;
        }

        foreach (var last in RuleWords.Offices("title", "label", "person").LastCharacters)
        {
            hints[last] |= MayPrecede;
        }

        WordList[] followers =
            [RuleWords.Offices("title"), RuleWords.Of("given"), RuleWords.Of("kin"), RuleWords.Of("hamlet-after"), new(["某"])];
        foreach (var first in followers.SelectMany(list => list.FirstCharacters).Concat(FixedNames.SecondCharacters))
        {
            hints[first] |= MayFollow;
        }

        return hints;
    }
}
