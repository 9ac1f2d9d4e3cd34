using System.Globalization;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Records;

/// <summary>Reports what looks like a date on a page without one, so that the editor sees at once which to mark.</summary>
internal static class SeenDates
{
    private const int Most = 3;
    private const int Around = 12;

    /// <summary>Reports them for a page if no date was found and none refused.</summary>
    public static void Report(IElement body, NoticeDraft draft) => Report(draft, () => Seen(body, draft));

    /// <summary>Reports them for a captured page, line by line.</summary>
    public static void Report(IEnumerable<string> lines, NoticeDraft draft) =>
        Report(
            draft,
            () =>
                lines.SelectMany(line =>
                    DateWords.In(line).Where(span => span.Date is { IsPlausible: true }).Take(Most).Select(span => $"“{Words(line, span)}”")
                ));

    private static void Report(NoticeDraft draft, Func<IEnumerable<string>> find)
    {
        if (draft.HasDate || draft.Refuses("publishedOn"))
        {
            return;
        }

        var seen = find().Take(Most).ToList();
        if (seen.Count > 0)
        {
            draft.MissingDate = $"没有找到发布日期；网页上像日期的有：{string.Join("；", seen)}。没有写明是发布日期，没有采用；如果其中一个是，请写成“发布日期：2024-07-19”这样的一行。";
        }
    }

    private static IEnumerable<string> Seen(INode node, NoticeDraft draft)
    {
        foreach (var child in node.ChildNodes)
        {
            draft.Budget.GoOn();
            if (child is IText text)
            {
                foreach (var span in DateWords.In(text.Data).Where(span => span.Date is { IsPlausible: true }).Take(Most))
                {
                    yield return Quote(text, span);
                }
            }
            else if (child is IElement element && !ElementKinds.IsSilent(element) && element.LocalName != "script")
            {
                foreach (var quote in Seen(element, draft))
                {
                    yield return quote;
                }
            }
        }
    }

    private static string Quote(IText text, DateSpan span)
    {
        var words = Words(text.Data, span);
        return HtmlWords.LineOf(text.ParentElement!) is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"第 {line} 行“{words}”")
            : $"“{words}”";
    }

    private static string Words(string text, DateSpan span) =>
        WhiteSpace.Single(text[Math.Max(0, span.Start - Around)..Math.Min(text.Length, span.Start + span.Length + Around)]).Trim();
}
