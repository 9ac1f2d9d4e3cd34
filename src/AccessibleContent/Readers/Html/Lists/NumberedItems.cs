using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>
/// Builds a list from items and the numbers that a browser shows before them; a number that is repeated in the text appears only once.
/// </summary>
internal sealed partial class NumberedItems(NoticeDraft draft, IElement element)
{
    /// <summary>Adds the list to the flow.</summary>
    public void Add(List<(List<Block> Blocks, int Number)> items, ListStyle style, bool isReversed, BlockFlow flow)
    {
        Report(style);
        var numbering = style.Numbering;
        if (numbering is not null)
        {
            numbering = Written(items, numbering);
        }

        if (style.IsChinese && numbering is not null)
        {
            items.ForEach(WriteChinese);
            numbering = null;
        }

        flow.Add(
            numbering is null
                ? new ListBlock(null, [.. items.Select(item => new ListItem([.. item.Blocks]))])
                : Ordered(items, numbering, isReversed));
    }

    private static ListBlock Ordered(List<(List<Block> Blocks, int Number)> items, ListNumbering numbering, bool isReversed)
    {
        var made = ImmutableArray.CreateBuilder<ListItem>(items.Count);
        var next = items[0].Number;
        foreach (var (blocks, number) in items)
        {
            made.Add(new([.. blocks], number == next || number < 0 ? null : number));
            next = number + (isReversed ? -1 : 1);
        }

        // A number below zero can only result from counting.
        return new(Math.Max(0, items[0].Number), made.MoveToImmutable(), numbering == ListNumbering.Digits ? null : numbering, isReversed);
    }

    // 1. 1. 甲 is 1. 甲; if the text has numbers that no list writes, （一）, these become the list's.
    private ListNumbering? Written(List<(List<Block> Blocks, int Number)> items, ListNumbering numbering)
    {
        var written = items.ConvertAll(item => MarkOf(item.Blocks));
        if (written.Contains(null))
        {
            return numbering;
        }

        var first = written[0]!.Value.Trim();
        if (!written.TrueForAll(mark => mark!.Groups["n"].Success))
        {
            draft.Remark(RemarkRule.ListNumber, $"列表的每一项自带编号，从“{first}”起；列表自己的编号没有采用。", line: HtmlWords.LineOf(element));
            return null;
        }

        for (var i = 0; i < items.Count; i++)
        {
            items[i] = (
                Without(items[i].Blocks, written[i]!.Length),
                int.Parse(written[i]!.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        draft.Remark(RemarkRule.ListNumber, $"列表的每一项自带编号，从“{first}”起；与列表自己的编号合为一个。", line: HtmlWords.LineOf(element));
        return ListNumbering.Digits;
    }

    // Text that is only a number is the item itself.
    private static Match? MarkOf(List<Block> blocks) => blocks is [Paragraph { Inlines: [TextRun { Text: var words }, ..] inlines }, ..]
        && Mark().Match(words) is { Success: true } mark && (mark.Length < words.Length || inlines.Length > 1) ? mark : null;

    private static List<Block> Without(List<Block> blocks, int length)
    {
        var inlines = ((Paragraph)blocks[0]).Inlines;
        var rest = ((TextRun)inlines[0]).Text[length..];
        return [new Paragraph(rest.Length == 0 ? inlines.RemoveAt(0) : inlines.SetItem(0, new TextRun(rest))), .. blocks[1..]];
    }

    private static void WriteChinese((List<Block> Blocks, int Number) item)
    {
        if (item.Blocks is [Paragraph { Inlines: var words }, ..])
        {
            item.Blocks[0] = new Paragraph(TextRuns.Merge(words.Insert(0, new TextRun(ChineseNumber.Of(item.Number) + "、"))));
        }
    }

    private void Report(ListStyle style)
    {
        if (style.Unknown is { } unknown)
        {
            draft.Remark(RemarkRule.ListNumber, $"列表的编号样式“{unknown}”没有采用，改为 1、2、3。", line: HtmlWords.LineOf(element));
        }
    }

    [GeneratedRegex(
        @"^(?:(?<n>[0-9]{1,9})[.．、](?![0-9])|[（(](?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})[)）]|[0-9]{1,3}[)）]|[一二三四五六七八九十百]{1,5}[、．.]|"
        + @"第[一二三四五六七八九十百0-9]{1,5}[条章节]|[①-⑳㈠-㈩⑴-⒛])\s?"
    )]
    private static partial Regex Mark();
}
