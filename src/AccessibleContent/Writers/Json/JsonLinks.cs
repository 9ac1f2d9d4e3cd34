using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Json;

/// <summary>The property <c>links</c>: this rendition, and every other one with its language and media type.</summary>
internal static class JsonLinks
{
    /// <summary>Writes the links of the notice.</summary>
    public static void Write(Utf8JsonWriter json, NoticeId id, WriterContext context)
    {
        json.WriteStartObject("links");
        json.WritePropertyName("self");
        Write(json, id, context.Rendition, context);
        json.WriteStartArray("alternates");
        foreach (var alternate in Rendition.All.Where(rendition => rendition != context.Rendition))
        {
            Write(json, id, alternate, context);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NoticeId id, Rendition rendition, WriterContext context)
    {
        json.WriteStartObject();
        json.WriteString("href", context.AddressOf(id, rendition));
        json.WriteString("hreflang", rendition.Script.Tag);
        json.WriteString("type", rendition.Form.MediaType);
        json.WriteString("mode", rendition.Mode.Name);
        json.WriteEndObject();
    }
}
