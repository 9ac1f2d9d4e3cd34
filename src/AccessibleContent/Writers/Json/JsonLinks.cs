using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Json;

/// <summary>The property <c>links</c>: this rendition, its page on the website, and every other rendition.</summary>
internal static class JsonLinks
{
    /// <summary>Writes the links of the notice.</summary>
    public static void Write(Utf8JsonWriter json, NoticeId id, WriterContext context)
    {
        json.WriteStartObject("links");
        json.WritePropertyName("self");
        Write(json, id, context.Rendition, context);
        WritePage(json, id, context);
        json.WriteStartArray("alternates");
        foreach (var alternate in Rendition.All.Where(rendition => rendition != context.Rendition))
        {
            Write(json, id, alternate, context);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, NoticeId id, WriterContext context)
    {
        json.WriteStartObject("page");
        json.WriteString("href", context.PageOf(id));
        json.WriteString("hreflang", context.Rendition.Script.Tag);
        json.WriteString("type", "text/html");
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
