using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Records;

/// <summary>
/// Builds the typed record from fields found in several places of a page: equal values count once, a label is never its own value,
/// conflicts are reported.
/// </summary>
internal sealed class RecordFields(NoticeDraft draft)
{
    // The part of a value that a refusal quotes; the rest adds nothing.
    private const int MostQuoted = 100;
    private const int MostSeen = 5;

    private static readonly string[] Typed =
    [
        "索引号", "公开目录", "发布机构", RecordLabels.Published, "公开方式", "文号", "标题", "来源", RecordLabels.BareDate, RecordLabels.PlainDate,
        RecordLabels.Updated, RecordLabels.Behind, RecordLabels.BareBehind,
    ];

    private readonly List<RecordField> _fields = [];

    /// <summary>Gets a value indicating whether any field was found yet.</summary>
    public bool Any => _fields.Count > 0;

    /// <summary>Returns whether a field has a value.</summary>
    public bool Has(string label) => _fields.Exists(field => field.Label == label && field.Value.Length > 0);

    /// <summary>Adds the fields of a line of the page.</summary>
    public void Add(IEnumerable<RecordField> fields) => _fields.AddRange(fields);

    /// <summary>Takes the number of reads from a line about the notice.</summary>
    public void NoteViews(string line) => draft.NoteViews(line);

    /// <summary>Puts everything into the draft.</summary>
    /// <param name="tag">The date from a tag: it selects among several unlabelled dates.</param>
    public void Fill(PublicationDate? tag = null)
    {
        var date = Date(tag);
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

    // Two spellings of one number do not conflict; the published one is kept in the remark.
    private string? Number()
    {
        // A form that was not filled in contains 〔〕号.
        var published = First(
            "文号", "documentNumber",
            text =>
                draft.Cleaner.Code(text) is var code && code.Trim('第', '号', '號', '〔', '〕', '[', ']', '（', '）', ' ').Length == 0
                    ? ""
                    : code);
        var number = published is null ? null : DocumentNumber.Normalise(published);
        if (number != published)
        {
            draft.Remark(RemarkKind.Repaired, $"文号“{published}”按 GB/T 9704 写作“{number}”。", "documentNumber");
        }

        return number;
    }

    // An id belongs to one 索引号 permanently: of two, neither may be guessed.
    private string? Identity()
    {
        var values = Values("索引号", draft.Cleaner.Code);
        if (values.Count > 1)
        {
            draft.Refuse("indexNumber", $"索引号有不同的值：{Told(values)}；请改为同一个。");
        }

        return values.Count == 0 ? null : values[0].Value;
    }

    private PublicationDate? Date(PublicationDate? tag)
    {
        var named = Dates(RecordLabels.Published, true);
        var bare = Dates(RecordLabels.BareDate, false);
        if (named.Count == 0)
        {
            return bare.Count == 0
                ? null
                : Chosen(
                    bare.FindIndex(one => one.Date.Day == tag?.Day) is > 0 and var tagged ? bare[tagged] : bare[0],
                    RemarkRule.DateWithoutLabel,
                    "标题下方没有写明名称的");
        }

        if (bare.Find(one => one.Date.Day != named[0].Date.Day) is { Field: { } other }
            && bare.TrueForAll(one => one.Date.Day != named[0].Date.Day))
        {
            draft.Remark(
                RemarkRule.DateConflict,
                $"发布日期写明是“{named[0].Field.Value}”，标题下方另有“{other.Value}”；采用写明的，请核对。",
                "publishedOn",
                other.Line);
        }

        return One(named, bare);
    }

    /// <summary>
    /// Looks for less certain dates of publication once nothing better was found: after the body, of the last change, of issue.
    /// </summary>
    public void CompleteDate()
    {
        if (draft.HasDate)
        {
            return;
        }

        var found = Dates(RecordLabels.Behind, false) is [var behind, ..] ? Chosen(behind, RemarkRule.DateBehindBody, "正文之后的")
            : Dates(RecordLabels.Updated, false) is [var updated, ..] ? Chosen(updated, RemarkRule.DateInDoubt, "更新日期")
            : Dates(RecordLabels.BareBehind, false) is [var bare, ..] ? Chosen(bare, RemarkRule.DateInDoubt, "正文之后没有写明名称的")
            : Dates(RecordLabels.Issued, false) is [var issued, ..] ? Chosen(issued, RemarkRule.DateInDoubt, "发文日期")
            : (PublicationDate?)null;
        if (found is { } date)
        {
            draft.HasDate = true;
            draft.Metadata = draft.Metadata with { PublishedOn = date.Day, PublishedAt = date.Moment };
        }
    }

    private PublicationDate Chosen((RecordField Field, PublicationDate Date) date, RemarkRule rule, string what)
    {
        draft.Remark(rule, $"页面没有写明发布日期；采用{what}“{date.Field.Value}”{(rule.IsDoubt ? "，请核对" : "")}。", "publishedOn", date.Field.Line);
        return date.Date;
    }

    private List<(RecordField Field, PublicationDate Date)> Dates(string label, bool isNamed)
    {
        var dates = new List<(RecordField, PublicationDate)>();
        foreach (var field in Values(label, draft.Cleaner.Code))
        {
            if ((PublicationDate.Parse(field.Value) ?? PublicationDate.ParseTag(field.Value)) is { } date)
            {
                dates.Add((field, date));
            }
            else if (isNamed)
            {
                draft.Refuse(
                    "publishedOn",
                    $"{field.Place}{Line(field)}中的发布日期“{FieldLengths.Beginning(field.Value, MostQuoted)}”不是日历上的日期，或不在 "
                    + $"{PublicationDate.FirstYear} 年至 {PublicationDate.LastYear} 年之间；请写成 2024-07-19 这样的形式。"
                );
            }
        }

        return dates;
    }

    private PublicationDate? One(
        List<(RecordField Field, PublicationDate Date)> dates,
        List<(RecordField Field, PublicationDate Date)> bare)
    {
        var days = dates.Select(one => one.Date.Day).Distinct().ToList();
        if (days.Count > 1)
        {
            var seen = string.Join(
                "；",
                dates
                    .DistinctBy(one => one.Date.Day)
                    .Take(MostSeen)
                    .Select(one => $"{one.Field.Place}{Line(one.Field)}写的是“{one.Field.Value}”"));
            draft.Refuse(
                "publishedOn",
                $"发布日期有不同的值：{string.Join("、", days.Take(MostSeen).Select(day => $"{day:yyyy-MM-dd}"))}{(days.Count > MostSeen ? "……" : "")}"
                + $"（{seen}）；请改为同一天。"
            );
        }

        var times = dates
            .Concat(bare.Where(one => one.Date.Day == days[0]))
            .Select(one => one.Date.Time)
            .OfType<TimeOnly>()
            .Distinct()
            .ToList();
        if (times.Count > 1)
        {
            draft.Remark(
                RemarkKind.Conflict,
                $"发布时间有不同的值：{string.Join("、", times.Take(MostSeen).Select(time => $"{time:HH:mm:ss}"))}；只采用日期。",
                "publishedAt");
        }

        return new PublicationDate(days[0], times.Count == 1 ? times[0] : null);
    }

    private static string Line(RecordField field) =>
        field.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"（第 {line} 行）") : "";

    // The first of equal values stands for all; a label in place of the value is reported if a better one is known.
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
