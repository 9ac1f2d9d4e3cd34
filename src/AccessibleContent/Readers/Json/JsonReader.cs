using System.Text.Json;
using AccessibleContent.Model;
using AccessibleContent.Readers.Records;
using AccessibleContent.Readers.Text;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>Reads what <see cref="Writers.Json.JsonWriter"/> writes for the published script; derived values are ignored.</summary>
public static class JsonReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads the document.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="name">The name of the source, for a notice without 索引号.</param>
    /// <param name="address">The page's own address, which relative addresses are resolved against; null if unknown.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Reading Read(string text, string name, Uri? address = null, CancellationToken cancellation = default)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Read(document, new(name, Cleaning.TakesAsWritten, cancellation) { Address = address, Source = text }).Finish();
        }
        catch (JsonException malformed)
        {
            return Reading.Refused($"JSON 无法解析：{malformed.Message}");
        }
    }

    /// <summary>Reads a stored notice that our own writer wrote; its text is as published, whatever cleaning has become since.</summary>
    /// <param name="stored">The JSON text in UTF-8.</param>
    /// <param name="id">The id that it is stored under.</param>
    /// <exception cref="InvalidDataException">The stored text is not a notice: the store is damaged.</exception>
    public static Notice ReadStored(ReadOnlyMemory<byte> stored, NoticeId id)
    {
        try
        {
            using var document = JsonDocument.Parse(stored, Options);
            return Read(document, new(id.Value, Cleaning.Trusts)).Restore(id) ?? throw Damaged(id, null);
        }
        catch (JsonException malformed)
        {
            throw Damaged(id, malformed);
        }
    }

    private static InvalidDataException Damaged(NoticeId id, JsonException? malformed) =>
        new($"The stored notice {id} cannot be read back; the store is damaged.", malformed);

    private static NoticeDraft Read(JsonDocument document, NoticeDraft draft)
    {
        var root = JsonValue.Root(document);
        try
        {
            draft.Title = root.Words("title", draft.Cleaner);
            ReadMetadata(root.Child("metadata"), draft);
            draft.Blocks = root.Items("blocks", new JsonBlocks(draft.Cleaner, draft.Budget, draft.Address).Read);
        }
        catch (JsonShapeException wrong)
        {
            draft.Refuse(null, wrong.Message);
        }

        return draft;
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
            Others = record.Items("others", other => Other(other, draft.Cleaner)),
        };
    }

    private static PublicationDate? Date(JsonValue record, string field, NoticeDraft draft) =>
        record.Code(field, draft.Cleaner) is { } text ? draft.ReadDate(field, text) : null;

    private static OtherFact Other(JsonValue other, TextCleaner cleaner) =>
        new(other.Words("label", cleaner) ?? "", other.Words("value", cleaner) ?? "");
}
