using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>
/// The units that the index and a query have in common: overlapping pairs of Han characters, a lone Han character, runs of letters, and
/// runs of digits, alone and with the Han character after them (<c>6</c> and <c>6月</c>).
/// </summary>
public static class SearchTokens
{
    /// <summary>The version of the tokens: an index that was made with another one is made anew.</summary>
    public const int Version = 1;

    /// <summary>Lists the tokens of a folded text in order.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return CharacterRun.In(folded).SelectMany(run => Of(folded, run));
    }

    /// <summary>Lists the tokens of one run.</summary>
    internal static IEnumerable<string> Of(string folded, CharacterRun run)
    {
        if (run.Kind != CharacterKind.Han)
        {
            yield return folded[run.Start..run.End];
            if (run.Kind == CharacterKind.Digits && Han.StartsAt(folded, run.End))
            {
                yield return folded[run.Start..After(folded, run.End)];
            }

            yield break;
        }

        var second = After(folded, run.Start);
        if (second == run.End)
        {
            yield return folded[run.Start..run.End];
        }

        for (var (first, next) = (run.Start, second); next < run.End; (first, next) = (next, After(folded, next)))
        {
            yield return folded[first..After(folded, next)];
        }
    }

    private static int After(string text, int index) => index + (index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1);
}
