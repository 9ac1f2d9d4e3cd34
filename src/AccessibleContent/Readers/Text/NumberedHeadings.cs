using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Recognises headings that are only numbered, as in official documents (GB/T 9704-2012, 7.3.3: 一、（一）1. (1)): a short line without a full
/// stop, followed by text. Also arranges all headings into an outline without skipped levels.
/// </summary>
internal static partial class NumberedHeadings
{
    private const int Longest = 40;

    /// <summary>Turns numbered lines into headings, and assigns every heading its level.</summary>
    public static ImmutableArray<Block> Recognise(ImmutableArray<Block> blocks, NoticeDraft draft)
    {
        var kinds = blocks.Select(KindOf).ToList();
        var leading = kinds.Select((kind, index) => kind > 0 && Leads(kinds, blocks, index)).ToList();
        var accepted = Enumerable.Range(1, Kinds.Length)
            .Where(kind =>
                kinds.Index().Count(one => one.Item == kind && leading[one.Index]) * 2 >= Math.Max(1, kinds.Count(one => one == kind)))
            .ToHashSet();
        var outline = new Outline();
        var found = new List<string>();
        var result = blocks.Select((block, index) => block switch
        {
            Paragraph paragraph when accepted.Contains(kinds[index]) => outline.Place(Found(paragraph, found), kinds[index], true),
            Heading heading => NumberOf(heading) is > 0 and var kind
                ? outline.Place(heading, kind, true)
                : outline.Place(heading, heading.Level, false),
            _ => block,
        }).ToImmutableArray();
        Report(found, draft);
        return result;
    }

    private static Heading Found(Paragraph paragraph, List<string> found)
    {
        found.Add(PlainWords.Of(paragraph.Inlines));

        // Type that only made it look like a heading adds nothing to the heading itself.
        return new Heading(1, paragraph.Inlines is [Emphasis only] ? only.Inlines : paragraph.Inlines);
    }

    private static void Report(List<string> found, NoticeDraft draft)
    {
        if (found.Count > 0)
        {
            draft.Remark(
                RemarkKind.Guessed,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Count} 行编号的短文字作为小标题：{string.Join("、", found.Take(5).Select(one => $"“{one}”"))}{(found.Count > 5 ? "等" : "")}。"
                ));
        }
    }

    private static int KindOf(Block block) =>
        block is Paragraph { Inlines: var inlines }
        && !inlines.Any(inline => inline is LineBreak or Link)
        && PlainWords.Of(inlines) is { Length: > 2 and <= Longest } line
        && !Stop().IsMatch(line)
            ? KindOf(line)
            : 0;

    private static int NumberOf(Heading heading) => KindOf(PlainWords.Of(heading.Inlines));

    private static int KindOf(string line) => Array.FindIndex(Kinds, kind => kind.IsMatch(line)) + 1;

    // A list of short lines is numbered too, but has nothing under its lines.
    private static bool Leads(List<int> kinds, ImmutableArray<Block> blocks, int index) =>
        index + 1 < blocks.Length
        && kinds[index + 1] != kinds[index]
        && (kinds[index + 1] == 0 || kinds[index + 1] > kinds[index])
        && blocks[index + 1] is not Heading;

    private static readonly Regex[] Kinds = [Chapter(), Section(), First(), Second(), Third(), Fourth()];

    [GeneratedRegex("^第[一二三四五六七八九十百零〇0-9]{1,4}[章编](?:[ \u3000]|$|[^，,])")]
    private static partial Regex Chapter();

    [GeneratedRegex("^第[一二三四五六七八九十百零〇0-9]{1,4}节(?:[ \u3000]|$|[^，,])")]
    private static partial Regex Section();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}[、．.]")]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[)）]")]
    private static partial Regex Second();

    [GeneratedRegex("^[0-9０-９]{1,2}[.．、](?![0-9])")]
    private static partial Regex Third();

    [GeneratedRegex("^[（(][0-9０-９]{1,2}[)）]")]
    private static partial Regex Fourth();

    [GeneratedRegex("[。！？；：:;!?…]|[，,、]$|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{7}")]
    private static partial Regex Stop();
}
