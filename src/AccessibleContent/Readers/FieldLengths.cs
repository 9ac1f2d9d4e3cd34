using System.Globalization;
using System.Text;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers;

/// <summary>Length limits for the title and the facts of a new notice, which lists, addresses and header fields carry.</summary>
internal static class FieldLengths
{
    /// <summary>
    /// The maximum length of a title, 索引号, document number or source in characters; a character outside the basic plane counts as one.
    /// </summary>
    public const int Title = 500;

    /// <summary>The maximum length of a publisher or column name, which lists are filtered by.</summary>
    public const int Name = 200;

    /// <summary>The maximum length of any other entry of the record, and the maximum number of such entries.</summary>
    public const int Other = 10_000, Others = 100;

    /// <summary>Refuses fields that are too long.</summary>
    public static void Check(NoticeDraft draft)
    {
        var record = draft.Metadata;
        Check(draft, "title", "标题", draft.Title, Title, "把其余的话写进正文");
        Check(draft, "publisher", "发布机构", record.Publisher, Name);
        Check(draft, "catalog", "公开目录", record.Catalog, Name);
        Check(draft, "indexNumber", "索引号", record.IndexNumber, Title);
        Check(draft, "documentNumber", "文号", record.DocumentNumber, Title);
        Check(draft, "source", "来源", record.Source, Title);
        if (record.Others.Length > Others)
        {
            draft.Refuse(
                "others",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"信息表另有 {record.Others.Length} 项，超过上限 {Others} 项；请把其余的写进正文。"));
        }

        foreach (var (label, value) in record.Others.Take(Others))
        {
            Check(draft, "others", "信息表一项的名称", label, Name);
            Check(draft, "others", $"信息表的“{label[..Math.Min(label.Length, Name)]}”", value, Other, "把其余的话写进正文");
        }
    }

    /// <summary>Returns a text for a message that quotes it: in full, or its first characters followed by ……</summary>
    public static string Beginning(string text, int most) =>
        text.Length <= most || text.EnumerateRunes().Count() <= most ? text : string.Concat(text.EnumerateRunes().Take(most)) + "……";

    private static void Check(NoticeDraft draft, string field, string label, string? text, int most, string? instead = null)
    {
        if (text is not null && text.Length > most && text.EnumerateRunes().Count() is var length && length > most)
        {
            draft.Refuse(
                field,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{label}有 {length} 字，超过上限 {most} 字：“{Beginning(text, 20)}”；请缩短{(instead is null ? "" : "，" + instead)}。"));
        }
    }
}
