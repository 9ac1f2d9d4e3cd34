using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>Distinguishes the unlabelled date of a byline from a page's other dates: in a list, in another label's cell, today's.</summary>
internal static class BareDates
{
    private const int MostOtherWords = 40;
    private const int MostOfLink = 5;
    private const int LongestLabel = 12;
    private const int MostNodes = 300;

    /// <summary>Returns whether an unlabelled date in a line before the article is the notice's.</summary>
    public static bool Stands(IReadOnlyList<HeadFacts> facts, int index, bool isUnderTitle)
    {
        var fact = facts[index];
        return !fact.IsRow && fact.Byline.Rest <= MostOtherWords && !fact.Text.Contains('。', StringComparison.Ordinal)
            && fact.Line.Linked <= MostOfLink && !IsOfList(fact.Line)
            && (isUnderTitle || fact.Byline.HasFurniture || fact.Byline.Fields.Any(field => field.Label == "来源"))
            && !FollowsLabel(facts, index) && !IsInData(facts, index);
    }

    /// <summary>Returns whether a line with 日期： or 时间： is about the page, and not about what the notice announces.</summary>
    public static bool IsByline(IReadOnlyList<HeadFacts> facts, int index)
    {
        var fact = facts[index];
        return fact.Byline is { IsWhole: true, Unknown.Count: 0 }
            && !fact.Line.IsLink
            && !IsOfList(fact.Line)
            && !Neighbours(facts, index).Any(next => next.Byline.Unknown.Count > 0 && next.Byline.Fields.Count == 0);
    }

    private static IEnumerable<HeadFacts> Neighbours(IReadOnlyList<HeadFacts> facts, int index) =>
        new[] { index - 1, index + 1 }
            .Where(at =>
                at >= 0 && at < facts.Count && facts[at].Line.Row == facts[index].Line.Row && facts[at].Line.Zone == facts[index].Line.Zone)
            .Select(at => facts[at]);

    // A list of facts under the title does not link to other pages.
    private static bool IsOfList(HeadLine line)
    {
        var left = MostNodes;
        return line.IsItem
            && ItemOf(line.Holder) is { } item
            && LinkIn(item, ref left) is { } link
            && HtmlWords.Of(link, 20).Length > MostOfLink;
    }

    private static IElement? ItemOf(IElement? element)
    {
        while (element is not (null or { LocalName: "li" }))
        {
            element = element.ParentElement;
        }

        return element;
    }

    // One item may hold all lines of a page, and each line searches it.
    private static IElement? LinkIn(INode node, ref int left)
    {
        foreach (var child in node.ChildNodes)
        {
            if (--left < 0)
            {
                return null;
            }

            if (child is IElement element
                && (element.LocalName == "a" && element.HasAttribute("href") ? element : LinkIn(element, ref left)) is { } link)
            {
                return link;
            }
        }

        return null;
    }

    // 成交日期 in one element, the date in the next.
    private static bool FollowsLabel(IReadOnlyList<HeadFacts> facts, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 2; i--)
        {
            if (facts[i].Text is { Length: > 0 } before)
            {
                return before.Length <= LongestLabel
                    && before.TrimEnd(':', '：') is var label
                    && (
                        label.Length < before.Length
                        || label.EndsWith("日期", StringComparison.Ordinal)
                        || label.EndsWith("时间", StringComparison.Ordinal)
                        || label.EndsWith("時間", StringComparison.Ordinal))
                    && BylineLabels.FieldOf(label) is null or BylineLabels.Furniture;
            }
        }

        return false;
    }

    // A cell whose neighbours hold other content is data; one among buttons and bylines is layout.
    private static bool IsInData(IReadOnlyList<HeadFacts> facts, int index)
    {
        var row = facts[index].Line.Row;
        if (row.LocalName is not ("tr" or "dl"))
        {
            return false;
        }

        return Around(facts, index, row).Any(other => other.Text.Length > 0 && !other.IsOfPage && other.Byline.Fields.Count == 0);
    }

    private static IEnumerable<HeadFacts> Around(IReadOnlyList<HeadFacts> facts, int index, IElement row)
    {
        for (var i = index - 1; i >= 0 && i > index - 20 && facts[i].Line.Row == row; i--)
        {
            yield return facts[i];
        }

        for (var i = index + 1; i < facts.Count && i < index + 20 && facts[i].Line.Row == row; i++)
        {
            yield return facts[i];
        }
    }
}
