using System.Text.Json;

namespace AccessibleContent.Readers;

/// <summary>Reads what <see cref="Writers.JsonWriter"/> writes for the published script; what follows from the rest is ignored.</summary>
public static class JsonReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads the document.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="name">The name of the source, for a notice without 索引号.</param>
    public static Reading Read(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Read(new JsonValue(document.RootElement, "$"), name);
        }
        catch (JsonException malformed)
        {
            return Reading.Refused($"JSON 无法解析：{malformed.Message}");
        }
    }

    /// <summary>Reads a stored notice, which a writer of ours made.</summary>
    /// <exception cref="InvalidDataException">The stored text is not a notice: the store is damaged.</exception>
    public static Notice ReadStored(string text, NoticeId id) => Read(text, id.Value) is { Notice: { } notice }
        ? notice with { Id = id }
        : throw new InvalidDataException("A stored notice cannot be read back; the store is damaged.");

    private static Reading Read(JsonValue root, string name)
    {
        var draft = new NoticeDraft(name);
        try
        {
            draft.Title = root.Words("title", draft.Cleaner);
            ReadMetadata(root.Child("metadata"), draft);
            draft.Blocks = [.. root.Items("blocks").Select(block => new JsonBlocks(draft.Cleaner).Read(block))];
            return draft.Finish();
        }
        catch (JsonShapeException wrong)
        {
            draft.Refuse(null, wrong.Message);
            return draft.Finish();
        }
    }

    private static void ReadMetadata(JsonValue? metadata, NoticeDraft draft)
    {
        if (metadata is not { } record)
        {
            return;
        }

        draft.SetDate(Date(record, "publishedOn", draft), Date(record, "publishedAt", draft));
        draft.Metadata = draft.Metadata with
        {
            IndexNumber = record.Code("indexNumber", draft.Cleaner),
            DocumentNumber = record.Code("documentNumber", draft.Cleaner),
            Publisher = record.Words("publisher", draft.Cleaner),
            Catalog = record.Words("catalog", draft.Cleaner),
            Disclosure = record.Words("disclosure", draft.Cleaner),
            Source = record.Words("source", draft.Cleaner),
            Others = [.. record.Items("others").Select(other => Other(other, draft.Cleaner))],
        };
    }

    private static PublicationDate? Date(JsonValue record, string field, NoticeDraft draft) =>
        record.Code(field, draft.Cleaner) is { } text ? draft.ReadDate(field, text) : null;

    private static OtherFact Other(JsonValue other, TextCleaner cleaner) =>
        new(other.Words("label", cleaner) ?? "", other.Words("value", cleaner) ?? "");
}
