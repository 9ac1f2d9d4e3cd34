using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>Reads lists with the numbers that a browser shows, whatever their origin.</summary>
internal sealed partial class HtmlLists(HtmlBlocks blocks, NoticeDraft draft)
{
    /// <summary>Reads a list into the flow.</summary>
    public void Read(IElement element, BlockFlow flow)
    {
        flow.End();
        var style = ListStyle.Of(element);
        var isReversed = element.HasAttribute("reversed") && style.Numbering is not null;
        var items = new List<(List<Block> Blocks, int Number)>();
        var next = StartOf(element, isReversed);
        foreach (var child in element.ChildNodes)
        {
            draft.Budget.GoOn();
            if (child is IElement { LocalName: "li" } item)
            {
                ReadItem(item, isReversed ? -1 : 1, items, ref next, flow);
            }
            else
            {
                AddLoose(child, items, next, flow);
            }
        }

        if (items.Count > 0)
        {
            new NumberedItems(draft, element).Add(items, style, isReversed, flow);
        }
    }

    private void ReadItem(IElement item, int step, List<(List<Block> Blocks, int Number)> items, ref int next, BlockFlow flow)
    {
        if (blocks.IsLeftOut(item))
        {
            return;
        }

        next = ValueOf(item) ?? next;
        var inside = NestedBlocks.Of(blocks.Read(item, flow.Attachments));
        if (inside.Length > 0)
        {
            items.Add(([.. inside], next));
        }

        // In a browser, an item without text has its number too.
        next += step;
    }

    // Content between the items belongs to none of them, but is kept: it follows the item before it.
    private void AddLoose(INode child, List<(List<Block> Blocks, int Number)> items, int next, BlockFlow flow)
    {
        if (child is not (IText or IElement) || (child is IText { Data: var blank } && string.IsNullOrWhiteSpace(blank)))
        {
            return;
        }

        var loose = NestedBlocks.Of(blocks.ReadAlone(child, flow.Attachments));
        if (loose.Length == 0)
        {
            return;
        }

        if (items.Count == 0)
        {
            items.Add(([], next));
        }

        items[^1].Blocks.AddRange(loose);
    }

    private int StartOf(IElement list, bool isReversed)
    {
        var usual = isReversed ? list.Children.Count(child => child.LocalName == "li" && !blocks.IsHidden(child)) : 1;
        return list.GetAttribute("start") is { } start && list.LocalName == "ol" ? NumberOf(start, list) ?? usual : usual;
    }

    private int? ValueOf(IElement item) =>
        item.GetAttribute("value") is { } value && item.ParentElement?.LocalName == "ol" ? NumberOf(value, item) : null;

    // A browser takes the leading digits, and ignores values without any.
    private int? NumberOf(string written, IElement element)
    {
        if (Number().Match(written) is not { Success: true } number)
        {
            return null;
        }

        if (int.TryParse(
                number.ValueSpan,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite,
                CultureInfo.InvariantCulture,
                out var kept
            ) && kept is >= 0 and <= ListBlock.LargestStart)
        {
            return kept;
        }

        draft.Remark(
            RemarkRule.ListNumber,
            $"列表的编号“{written.Trim()}”不能采用，按顺序编号；编号应在 0 到 {ListBlock.LargestStart} 之间。",
            line: HtmlWords.LineOf(element));
        return null;
    }

    [GeneratedRegex(@"^\s{0,9}[+-]?[0-9]{1,20}")]
    private static partial Regex Number();
}
