using System.Collections.Immutable;

namespace AccessibleContent.Search;

/// <summary>
/// The tokens of a word that a reader typed. The word may be cut out of a longer text, so that a run of digits or letters at one of its
/// ends is perhaps a part of one, and a lone Han character there is perhaps a part of a pair.
/// </summary>
/// <param name="Certain">The tokens that every text with the word has.</param>
/// <param name="AtEnds">The tokens of the runs at the ends, which a text has if they are whole there.</param>
public sealed record WordTokens(ImmutableArray<string> Certain, ImmutableArray<string> AtEnds)
{
    /// <summary>Gets the tokens of a folded word.</summary>
    public static WordTokens Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var certain = ImmutableArray.CreateBuilder<string>();
        var atEnds = ImmutableArray.CreateBuilder<string>();
        foreach (var run in CharacterRun.In(folded))
        {
            var tokens = SearchTokens.Of(folded, run).ToList();
            var isAtEnd = run.Start == 0 || run.End == folded.Length;
            if (!isAtEnd || (run.Kind == CharacterKind.Han && !IsLone(folded, run)))
            {
                certain.AddRange(tokens);
            }
            else if (run.Kind != CharacterKind.Han || run.End - run.Start == folded.Length)
            {
                atEnds.AddRange(tokens);
            }
        }

        return new([.. certain.Distinct(StringComparer.Ordinal)], [.. atEnds.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Returns whether a folded word is one Han character.</summary>
    public static bool IsLoneHan(string folded) =>
        CharacterRun.In(folded).ToList() is [{ Kind: CharacterKind.Han, Start: 0 } run] && run.End == folded.Length && IsLone(folded, run);

    private static bool IsLone(string folded, CharacterRun run) =>
        run.End - run.Start == 1 || (run.End - run.Start == 2 && char.IsSurrogatePair(folded, run.Start));
}
