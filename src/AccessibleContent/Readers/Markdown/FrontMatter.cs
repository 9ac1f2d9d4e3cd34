using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Markdown;

/// <summary>The YAML block before a Markdown text, with the field names of a notice's JSON.</summary>
internal static class FrontMatter
{
    private static readonly string[] Names =
        ["title", "indexNumber", "documentNumber", "publisher", "catalog", "publishedOn", "publishedAt", "disclosure", "source"];

    /// <summary>Fills the draft from the YAML text.</summary>
    public static void Fill(NoticeDraft draft, string yaml)
    {
        if (FrontMatterValues.Read(draft, yaml) is not { } values)
        {
            return;
        }

        foreach (var unknown in values.Keys.Except(Names))
        {
            draft.Remark(RemarkKind.Skipped, $"文首信息里的“{unknown}”不是已知的名称，没有采用；可用的名称：{string.Join("、", Names)}。");
        }

        draft.Title = Get(values, "title", draft.Cleaner.Words);
        FillDate(draft, values);
        draft.Metadata = draft.Metadata with
        {
            IndexNumber = Get(values, "indexNumber", draft.Cleaner.Code),
            DocumentNumber = Get(values, "documentNumber", draft.Cleaner.Code),
            Publisher = Get(values, "publisher", draft.Cleaner.Words),
            Catalog = Get(values, "catalog", draft.Cleaner.Words),
            Disclosure = Get(values, "disclosure", draft.Cleaner.Words),
            Source = Get(values, "source", draft.Cleaner.Words),
        };
    }

    private static string? Get(IReadOnlyDictionary<string, string> values, string name, Func<string, string> clean) =>
        values.GetValueOrDefault(name) is { } value && clean(value) is { Length: > 0 } cleaned ? cleaned : null;

    private static void FillDate(NoticeDraft draft, IReadOnlyDictionary<string, string> values)
    {
        var on = Date(draft, values, "publishedOn");
        var at = Date(draft, values, "publishedAt");
        draft.SetDate(on, at);
    }

    private static PublicationDate? Date(NoticeDraft draft, IReadOnlyDictionary<string, string> values, string name) =>
        Get(values, name, draft.Cleaner.Code) is { } text ? draft.ReadDate(name, text) : null;
}
