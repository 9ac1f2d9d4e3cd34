using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>Reads the facts of publication after a body: a labelled date, or one after the end mark, as is usual in Hong Kong.</summary>
internal sealed class BehindBody(IReadOnlyList<HeadFacts> facts, RecordFields record, TakenWords taken)
{
    private const int MostInside = 8;
    private const int MostBehind = 15;
    private const int MostOtherWords = 40;
    private const int Next = 3;
    private const int MostOfSource = 12;
    private const int LongestTime = 20;

    private static readonly string[] EndOfPage = ["版权所有", "版權所有", "ICP备", "主办单位", "Copyright", "©"];

    /// <summary>Reads the last lines of the article and the first ones after it.</summary>
    public void Read()
    {
        List<HeadFacts> inside =
        [
            .. facts.Where(fact => fact.Line.Zone is HeadZone.Head or HeadZone.Tail && fact.Text.Length > 0).TakeLast(MostInside),
        ];
        List<HeadFacts> behind =
        [
            .. facts
                .Where(fact => fact.Line.Zone == HeadZone.Behind && fact.Text.Length > 0)
                .TakeWhile(fact => !EndOfPage.Any(end => fact.Text.Contains(end, StringComparison.Ordinal)))
                .Take(MostBehind),
        ];
        var isDated = record.Has(RecordLabels.Published) || record.Has(RecordLabels.BareDate);
        foreach (var fact in inside.Where(fact => fact.Byline is { IsWhole: true, HasPublished: true } && !isDated))
        {
            Take(fact);
            taken.Take(fact, "正文末尾的发布信息归入信息表");
        }

        foreach (var fact in behind.Where(IsOfNotice))
        {
            Take(fact);
        }

        foreach (
            var fact in behind
                .Take(Next)
                .Where(fact => !fact.IsRow && fact.Byline.Rest <= MostOfSource && fact.Line.Linked <= MostOfSource && !fact.Line.IsItem))
        {
            // A day and a time directly after the text, as newspapers sign.
            record.Add(
                fact.Byline.Fields.Where(field =>
                        field.Label == RecordLabels.BareDate && PublicationDate.Parse(field.Value) is { Time: not null })
                    .Select(field => field with { Label = RecordLabels.BareBehind, Place = "正文之后" }));
        }

        TakeEnd([.. inside, .. behind]);
    }

    private static bool IsOfNotice(HeadFacts fact) =>
        fact.Byline.Rest <= MostOtherWords
        && !fact.Line.IsAside
        && !(fact.Line.IsItem && fact.Line.Linked > 4)
        && (fact.Byline.HasPublished || fact.Byline.IsWhole);

    private void Take(HeadFacts fact)
    {
        foreach (var field in fact.Byline.Fields)
        {
            if (field.Label == RecordLabels.Published)
            {
                record.Add([field with { Label = RecordLabels.Behind, Place = "正文之后" }]);
            }
            else if (field.Label == RecordLabels.Updated || (field.Label == "来源" && !record.Has("来源")))
            {
                record.Add([field with { Place = "正文之后" }]);
            }
        }
    }

    // 完 in a line of its own, or before the date in the same line.
    private void TakeEnd(List<HeadFacts> last)
    {
        for (var i = 0; i < last.Count; i++)
        {
            var isMarked = IsEnd(last[i].Line.Bare) || (i > 0 && last[i].Byline.Rest == 0 && IsEnd(last[i - 1].Line.Bare));
            if (isMarked)
            {
                record.Add(
                    last[i]
                        .Byline.Fields.Where(field => field.Label == RecordLabels.BareDate)
                        .Select(field =>
                            field with
                            {
                                Label = RecordLabels.Behind,
                                Place = "正文之后",
                                Value = WithTime(field.Value, i + 1 < last.Count ? last[i + 1].Text : ""),
                            }));
            }
        }
    }

    // 香港時間16時30分 is in the next line.
    private static string WithTime(string day, string next) =>
        next.Length <= LongestTime
        && next.StartsWith("香港", StringComparison.Ordinal)
        && PublicationDate.Parse($"{day} {next}") is { Time: not null }
            ? $"{day} {next}"
            : day;

    private static bool IsEnd(string words) =>
        words is "完" or "全文完" or "Ends" or "End" or "ENDS"
        || (
            words.Length < 60
            && (
                words.StartsWith("完2", StringComparison.Ordinal)
                || words.StartsWith("完１", StringComparison.Ordinal)
                || words.StartsWith("完２", StringComparison.Ordinal)
                || words.StartsWith("Ends", StringComparison.Ordinal)));
}
