using System.Text.Json;
using AccessibleContent.Model;
using AccessibleContent.Readers.Records;
using AccessibleContent.Readers.Text;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>Reads what <see cref="Writers.Json.JsonWriter"/> writes for the published script; derived values are ignored.</summary>
public static class JsonReader
{
    /// <summary>Reads the document from its bytes in UTF-8.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="name">The name of the source, for a notice without 索引号.</param>
    /// <param name="address">The page's own address, which relative addresses are resolved against; null if unknown.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Reading Read(ReadOnlySpan<byte> source, string name, Uri? address = null, CancellationToken cancellation = default) =>
        source.Length > SourceText.Limit ? Reading.Refused(SourceText.Problem(source)!)
        : JsonSyntax.Decode(source, out var fault) is { } text ? Read(text, name, address, cancellation)
        : Malformed(fault!);

    /// <summary>Reads the document.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="name">The name of the source, for a notice without 索引号.</param>
    /// <param name="address">The page's own address, which relative addresses are resolved against; null if unknown.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Reading Read(string text, string name, Uri? address = null, CancellationToken cancellation = default)
    {
        using var document = JsonSyntax.Parse(text, out var fault);
        return document is null
            ? Malformed(fault!)
            : ReadWritten(document, new(name, Cleaning.TakesAsWritten, cancellation)
            {
                Address = address,
                Source = text,
                PathOf = NoticeShape.PathOf,
                MissingTitle = "没有标题；请写明。",
                MissingDate = "没有发布日期；请写明，如 \"2024-07-19\"。",
                MissingBody = "没有正文；只有标题和信息表的公告不能发布，请补上正文。",
            });
    }

    /// <summary>Reads a stored notice that our own writer wrote; its text is as published, whatever cleaning has become since.</summary>
    /// <param name="stored">The JSON text in UTF-8.</param>
    /// <param name="id">The id that it is stored under.</param>
    /// <exception cref="InvalidDataException">The stored text is not a notice: the store is damaged.</exception>
    public static Notice ReadStored(ReadOnlyMemory<byte> stored, NoticeId id)
    {
        try
        {
            using var document = JsonSyntax.ParseStored(stored);
            var draft = new NoticeDraft(id.Value, Cleaning.Trusts);
            return TryRead(JsonValue.Root(document), draft) && draft.Restore(id) is { } notice ? notice : throw Damaged(id, null);
        }
        catch (JsonException malformed)
        {
            throw Damaged(id, malformed);
        }
    }

    private static InvalidDataException Damaged(NoticeId id, JsonException? malformed) =>
        new($"The stored notice {id} cannot be read back; the store is damaged.", malformed);

    private static Reading Malformed(JsonFault fault) =>
        Reading.Refused(new Remark(RemarkKind.Refused, fault.Message, Line: fault.Line, Named: RemarkRule.Malformed));

    // What is wrong with its form hides the rest: that title or body is missing would be false.
    private static Reading ReadWritten(JsonDocument document, NoticeDraft draft)
    {
        var unknown = JsonMembers.Check(document.RootElement, NoticeShape.Root, NoticeShape.Others);
        foreach (var (path, message) in unknown)
        {
            draft.Refuse(RemarkRule.UnknownMember, path, message);
        }

        var root = JsonValue.Root(document);
        return TryRead(root, draft) & WrittenRendition.IsOriginal(root, draft) && unknown.Count == 0 ? draft.Finish() : draft.GiveUp();
    }

    private static bool TryRead(JsonValue root, NoticeDraft draft)
    {
        try
        {
            draft.Title = root.Words("title", draft.Cleaner);
            ReadMetadata(root.Child("metadata"), draft);
            draft.Blocks = root.Items("blocks", new JsonBlocks(draft).Read);
            return true;
        }
        catch (JsonShapeException wrong)
        {
            draft.Refuse(null, wrong.Message);
            return false;
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
            Others = record.Items("others", other => Other(other, draft.Cleaner)),
        };
    }

    private static PublicationDate? Date(JsonValue record, string field, NoticeDraft draft) =>
        record.Code(field, draft.Cleaner) is { } text ? draft.ReadDate(field, text) : null;

    private static OtherFact Other(JsonValue other, TextCleaner cleaner) =>
        new(other.Words("label", cleaner) ?? "", other.Words("value", cleaner) ?? "");
}
