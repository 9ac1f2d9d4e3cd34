using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// Converts a page in Traditional script into Simplified, in which every notice is stored: each script is derived from it.
/// </summary>
internal static class TraditionalPages
{
    private const int Sample = 2000;

    /// <summary>Converts the draft into Simplified script if it is in Traditional.</summary>
    public static void Simplify(NoticeDraft draft)
    {
        if (!IsTraditional(Beginning(draft)))
        {
            return;
        }

        draft.Title = draft.Title is { } title ? Simplified(title) : null;
        draft.Blocks = draft.Blocks.MapWords(Simplified);
        draft.Metadata = draft.Metadata.MapWords(Simplified) with
        {
            DocumentNumber = draft.Metadata.DocumentNumber is { } number ? Simplified(number) : null,
        };
        draft.Remark(RemarkKind.Guessed, "网页是繁体字，已转换为简体；繁体各版由简体生成，请核对人名、地名。");
    }

    private static string Beginning(NoticeDraft draft)
    {
        var words = new StringBuilder(draft.Title);
        for (var i = 0; i < draft.Blocks.Length && words.Length < Sample; i++)
        {
            words.Append(PlainWords.Of(draft.Blocks[i]));
        }

        return words.ToString();
    }

    // A Traditional character here and there is a name; one in ten is a page.
    private static bool IsTraditional(string words)
    {
        var sample = words[..Math.Min(words.Length, Sample)];
        var changed = sample.Zip(Simplified(sample)).Count(pair => pair.First != pair.Second);
        return changed >= 5 && changed * 10 >= sample.EnumerateRunes().Count(Han.Is);
    }

    private static string Simplified(string words) => HanziEngine.Layered.Convert(words, HanScript.Simplified);
}
