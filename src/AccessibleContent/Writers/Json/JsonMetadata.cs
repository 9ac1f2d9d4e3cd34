using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Json;

/// <summary>The record in JSON: every field by its name, null where the page did not state it.</summary>
internal static class JsonMetadata
{
    /// <summary>Writes the property <c>metadata</c>.</summary>
    public static void Write(Utf8JsonWriter json, NoticeMetadata metadata)
    {
        json.WriteStartObject("metadata");
        json.WriteString("indexNumber", metadata.IndexNumber);
        json.WriteString("documentNumber", metadata.DocumentNumber);
        json.WriteString("publisher", metadata.Publisher);
        json.WriteString("catalog", metadata.Catalog);
        json.WriteString("publishedOn", metadata.PublishedOn.ToIso());
        json.WriteString("publishedAt", metadata.PublishedAt?.ToIso());
        json.WriteString("disclosure", metadata.Disclosure);
        json.WriteString("source", metadata.Source);
        WriteOthers(json, metadata);
        json.WriteEndObject();
    }

    private static void WriteOthers(Utf8JsonWriter json, NoticeMetadata metadata)
    {
        if (metadata.Others.Length == 0)
        {
            return;
        }

        json.WriteStartArray("others");
        foreach (var (label, value) in metadata.Others)
        {
            json.WriteStartObject();
            json.WriteString("label", label);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
