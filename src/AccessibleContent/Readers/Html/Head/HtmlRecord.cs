using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// Collects the facts of the notice from the lines of a page: the 政府信息公开 record, wherever it is before the article, and the lines between
/// title and body. Facts without a label, or with an everyday one, count only there.
/// </summary>
internal sealed class HtmlRecord(IReadOnlyList<HeadFacts> facts, HeadTitle? title, RecordFields record)
{
    // Some sites set the byline above the title; on a page without a title, the last lines before the body take its place.
    private const int AboveTitle = 3;
    private const int WithoutTitle = 6;
    private const int MostOthers = 30;
    private const int MostUnknownWords = 40;

    // A line about the page may name the date and the source of any text; a record has more.
    private static readonly HashSet<string> OfAnyText =
    [
        RecordLabels.Published, RecordLabels.BareDate, RecordLabels.PlainDate, RecordLabels.Updated, "来源", "标题",
    ];

    private readonly RecordGroups _groups = new(facts);

    /// <summary>Reads what precedes the article.</summary>
    public void Read()
    {
        var body = facts.TakeWhile(fact => fact.Line.Zone == HeadZone.Before).Count();
        var region = title is { First: >= 0 } ? title.Last + 1 : AfterLast(body, WithoutTitle);
        for (var i = 0; i < body; i++)
        {
            if (!facts[i].Line.IsAside)
            {
                Take(i, region);
            }
        }
    }

    /// <summary>Returns whether a row certainly belongs to a record.</summary>
    public bool IsWholeRecord(HeadFacts fact) => _groups.IsWholeRecord(fact);

    /// <summary>Takes the facts of one line or row inside the article that is not part of its text.</summary>
    public void TakeInside(HeadFacts fact, bool takesBareDate) =>
        record.Add(fact.Byline.Fields.Where(field => takesBareDate || field.Label != RecordLabels.BareDate).Select(Named));

    private void Take(int index, int region)
    {
        var fact = facts[index];
        var isRecord = _groups.IsRecord(fact);
        var isNear = index >= region || (title is { First: >= 0 } && index >= title.First - AboveTitle);
        if (isNear && !IsOfOther(fact))
        {
            record.NoteViews(fact.Line.Words.Replace(HeadMarks.Edge, ' '));
        }

        foreach (var field in fact.Byline.Fields)
        {
            var takes = field.Label switch
            {
                RecordLabels.BareDate => index >= region && BareDates.Stands(facts, index, title is { First: >= 0 }),
                RecordLabels.PlainDate => isNear && BareDates.IsByline(facts, index),
                _ when isRecord => true,
                _ when OfAnyText.Contains(field.Label) => isNear
                    && (!fact.IsRow || (index >= region && field.Label != "标题"))
                    && !IsOfOther(fact),
                _ => RecordLabels.IsTelling(field.Label) && !fact.Line.IsLink,
            };
            if (takes)
            {
                record.Add([
                    Named(field) with
                    {
                        Place =
                            isRecord && !fact.IsRow ? "列表"
                            : index >= region
                                ? fact.IsRow ? "表格"
                                    : field.Place
                            : fact.IsRow ? "表格"
                            : "列表",
                    },
                ]);
            }
        }

        if (_groups.IsWholeRecord(fact))
        {
            record.Add(fact.Others.Where(other => other.Value.Length > 0 && BylineLabels.FieldOf(other.Label) is null).Take(MostOthers));
        }
    }

    // An item in a list of pages carries its own date.
    private static bool IsOfOther(HeadFacts fact) => (fact.Line.IsItem && fact.Line.Linked > 4) || fact.Byline.Rest > MostUnknownWords;

    private static RecordField Named(RecordField field) =>
        field.Label == RecordLabels.PlainDate ? field with { Label = RecordLabels.Published } : field;

    private int AfterLast(int body, int most)
    {
        var first = body;
        for (var seen = 0; first > 0 && seen < most; first--)
        {
            seen += facts[first - 1].Text.Length > 0 ? 1 : 0;
        }

        return first;
    }
}
