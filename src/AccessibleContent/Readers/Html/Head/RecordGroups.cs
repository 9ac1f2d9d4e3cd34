using AccessibleContent.Readers.Records;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// Groups lines of a page into records: rows of a table, of a list, of elements side by side, with labels that only a record has.
/// </summary>
internal sealed class RecordGroups
{
    private const int Least = 2;
    private const int LeastOfWhole = 3;

    private static readonly HashSet<string> OfAnyText = [RecordLabels.Published, RecordLabels.Updated, "来源", "标题", "关键词", "责任部门"];
    private static readonly HashSet<string> OfNoRecord = [RecordLabels.BareDate, RecordLabels.PlainDate];

    private readonly Dictionary<IElement, HashSet<string>> _labels = [];

    /// <summary>Traverses the lines once.</summary>
    public RecordGroups(IEnumerable<HeadFacts> facts)
    {
        foreach (var fact in facts.Where(fact => fact.Byline.Fields.Count > 0 && fact.Line.Zone is HeadZone.Before or HeadZone.Head))
        {
            var key = KeyOf(fact);
            if (!_labels.TryGetValue(key, out var labels))
            {
                _labels[key] = labels = new(StringComparer.Ordinal);
            }

            labels.UnionWith(fact.Byline.Fields.Select(field => field.Label).Where(label => !OfNoRecord.Contains(label)));
        }
    }

    /// <summary>Returns the element that holds the record a line may belong to.</summary>
    public static IElement KeyOf(HeadFacts fact) => fact.Line.Row switch
    {
        { LocalName: "tr" } row => TableOf(row) ?? row,
        { LocalName: "dl" } list => list,
        var row when fact.IsRow && fact.Lines.Count > 1 => row.ParentElement ?? row,
        var row => row,
    };

    /// <summary>Returns whether a line belongs to a record: at least two labels, one of which occurs only in records.</summary>
    public bool IsRecord(HeadFacts fact) =>
        Labels(fact) is { Count: >= Least } labels && (labels.Any(label => !OfAnyText.Contains(label)) || fact.IsRow);

    /// <summary>Returns whether a line belongs to a certain record: its unknown labels then belong to the record too.</summary>
    public bool IsWholeRecord(HeadFacts fact) => fact.IsRow && Labels(fact) is { Count: >= LeastOfWhole } labels && labels.Contains("索引号");

    private static IElement? TableOf(IElement? element)
    {
        while (element is not (null or { LocalName: "table" }))
        {
            element = element.ParentElement;
        }

        return element;
    }

    private HashSet<string>? Labels(HeadFacts fact) => _labels.GetValueOrDefault(KeyOf(fact));
}
