using System.Collections.Immutable;

namespace AccessibleContent.Readers;

/// <summary>Makes the typed record of what a page says in several places: equal answers once, its own label never a value, conflicts reported.</summary>
internal sealed class RecordFields(NoticeDraft draft)
{
    // What a refusal quotes of a value; the rest says nothing more about it.
    private const int MostQuoted = 100;

    private static readonly string[] Typed = ["索引号", "公开目录", "发布机构", "发布日期", "公开方式", "文号", "标题", "来源"];

    private readonly List<RecordField> _fields = [];

    /// <summary>Gets a value indicating whether the page has said anything yet.</summary>
    public bool Any => _fields.Count > 0;

    /// <summary>Adds what a line of the page said.</summary>
    public void Add(IEnumerable<RecordField> fields) => _fields.AddRange(fields);

    /// <summary>Puts everything into the draft.</summary>
    public void Fill()
    {
        var date = Date();
        draft.HasDate = date is not null;
        draft.Title = Words("标题", "title");
        draft.Metadata = new NoticeMetadata
        {
            PublishedOn = date?.Day ?? default,
            PublishedAt = date?.Moment,
            IndexNumber = Identity(),
            Publisher = Words("发布机构", "publisher"),
            Catalog = Words("公开目录", "catalog"),
            Disclosure = Words("公开方式", "disclosure"),
            DocumentNumber = Number(),
            Source = Words("来源", "source"),
            Others = Others(),
        };
    }

    private ImmutableArray<OtherFact> Others() =>
    [
        .. from label in _fields.Select(field => field.Label).Distinct()
           where !Typed.Contains(label)
           let value = Words(label, null)
           where value is not null
           select new OtherFact(label, value),
    ];

    private string? Words(string label, string? field) => First(label, field, draft.Cleaner.Words);

    private string? First(string label, string? field, Func<string, string> clean)
    {
        var values = Values(label, clean);
        if (values.Count > 1)
        {
            draft.Remark(RemarkKind.Conflict, $"{label}有不同的值：{Told(values)}；采用{values[0].Place}中的“{values[0].Value}”。", field);
        }

        return values.Count == 0 ? null : values[0].Value;
    }

    // Two spellings of one number are no conflict; what was published stays in the remark.
    private string? Number()
    {
        var published = First("文号", "documentNumber", draft.Cleaner.Code);
        var number = published is null ? null : DocumentNumber.Normalise(published);
        if (number != published)
        {
            draft.Remark(RemarkKind.Repaired, $"文号“{published}”按 GB/T 9704 写作“{number}”。", "documentNumber");
        }

        return number;
    }

    // An id belongs to one 索引号 for ever: of two, none may be guessed.
    private string? Identity()
    {
        var values = Values("索引号", draft.Cleaner.Code);
        if (values.Count > 1)
        {
            draft.Refuse("indexNumber", $"索引号有不同的值：{Told(values)}；请改为同一个。");
        }

        return values.Count == 0 ? null : values[0].Value;
    }

    private PublicationDate? Date()
    {
        var dates = new List<PublicationDate>();
        foreach (var (_, value, place) in Values("发布日期", draft.Cleaner.Code))
        {
            if (PublicationDate.Parse(value) is { } date)
            {
                dates.Add(date);
            }
            else
            {
                draft.Refuse("publishedOn", $"{place}中的发布日期“{FieldLengths.Beginning(value, MostQuoted)}”不是日历上的日期，或不在 {PublicationDate.FirstYear} 年至 {PublicationDate.LastYear} 年之间；请写成 2024-07-19 这样的形式。");
            }
        }

        return One(dates);
    }

    private PublicationDate? One(List<PublicationDate> dates)
    {
        var days = dates.Select(date => date.Day).Distinct().ToList();
        if (days.Count > 1)
        {
            draft.Refuse("publishedOn", $"发布日期有不同的值：{string.Join("、", days.Select(day => $"{day:yyyy-MM-dd}"))}；请改为同一天。");
        }

        var times = dates.Select(date => date.Time).OfType<TimeOnly>().Distinct().ToList();
        if (times.Count > 1)
        {
            draft.Remark(RemarkKind.Conflict, $"发布时间有不同的值：{string.Join("、", times.Select(time => $"{time:HH:mm:ss}"))}；只采用日期。", "publishedAt");
        }

        return days.Count == 0 ? null : new PublicationDate(days[0], times.Count == 1 ? times[0] : null);
    }

    // The first of equal values stands for all; a label in the value's place is reported where something better is known.
    private List<RecordField> Values(string label, Func<string, string> clean)
    {
        var given = _fields.Where(field => field.Label == label)
            .Select(field => field with { Value = clean(field.Value) })
            .Where(field => field.Value.Length > 0)
            .DistinctBy(field => field.Value)
            .ToList();
        var values = given.Where(field => RecordLabels.FieldOf(field.Value) != label).ToList();
        foreach (var own in given.Except(values))
        {
            var instead = values.Count > 0 ? $"采用{values[0].Place}中的“{values[0].Value}”" : "按没有填写处理";
            draft.Remark(RemarkKind.Conflict, $"{own.Place}中“{label}”的值是它自己的名称；{instead}。", JsonName(label));
        }

        return values;
    }

    private static string Told(IEnumerable<RecordField> values) =>
        string.Join("、", values.Select(value => $"“{value.Value}”（{value.Place}）"));

    private static string? JsonName(string label) => label switch
    {
        "公开目录" => "catalog",
        "发布机构" => "publisher",
        "公开方式" => "disclosure",
        "来源" => "source",
        "标题" => "title",
        "文号" => "documentNumber",
        _ => null,
    };
}
