using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Records;

/// <summary>
/// Joins the lines of a signature, the authorities and the date, into one multi-line paragraph, so that they are heard and read as a unit.
/// </summary>
internal static partial class Signatures
{
    private const int Longest = 30;
    private const int MostAuthorities = 4;

    /// <summary>Joins the lines before a date that has a line of its own.</summary>
    public static ImmutableArray<Block> Join(ImmutableArray<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is Paragraph date && Day().IsMatch(PlainWords.Of(date.Inlines)))
            {
                Join(joined, date);
            }
            else
            {
                joined.Add(block);
            }
        }

        return [.. joined];
    }

    private static void Join(List<Block> blocks, Paragraph date)
    {
        var first = blocks.Count;
        while (first > 0 && blocks.Count - first < MostAuthorities && IsAuthority(blocks[first - 1]))
        {
            first--;
        }

        var lines = blocks.Skip(first).Cast<Paragraph>().Append(date).ToList();
        blocks.RemoveRange(first, blocks.Count - first);
        blocks.Add(new Paragraph([.. lines.SelectMany((line, index) => index == 0 ? line.Inlines : [new LineBreak(), .. line.Inlines])]));
    }

    private static bool IsAuthority(Block block) =>
        block is Paragraph { Inlines: [TextRun, ..] inlines }
        && PlainWords.Of(inlines) is { Length: > 1 and <= Longest } words
        && Authority().IsMatch(words);

    [GeneratedRegex("^(?:[0-9]{4}|[二〇零○０一三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$")]
    private static partial Regex Day();

    [GeneratedRegex("^[^，。；：、！？0-9]{2,}(?:政府|委员会|办公室|办公厅|局|厅|部|委|院|中心|队|所|站|会|处|公司|街道|办事处|辦公室|廳|處|隊|會)$")]
    private static partial Regex Authority();
}
