using System.Collections.Frozen;
using System.Text.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>The members of a notice's JSON: those that are read, and those that <see cref="Writers.Json.JsonWriter"/> derives.</summary>
internal static class NoticeShape
{
    private static readonly JsonShape Other = new("label", "value");

    private static readonly JsonShape Metadata = new(
        "indexNumber", "documentNumber", "publisher", "catalog", "publishedOn", "publishedAt", "disclosure", "source",
        new("others", _ => Other));

    private static readonly JsonMember Type = "type";
    private static readonly JsonMember Text = "text";
    private static readonly JsonMember Inlines = new("inlines", InlineOf);
    private static readonly JsonMember Blocks = new("blocks", BlockOf);
    private static readonly JsonShape Item = new("number", Blocks);
    private static readonly JsonShape Cell = new(Text, Inlines, "rowSpan", "columnSpan", "header");
    private static readonly JsonShape Row = new(new JsonMember("cells", _ => Cell));

    private static readonly FrozenDictionary<string, JsonShape> BlockShapes = new Dictionary<string, JsonShape>
    {
        ["paragraph"] = new(Type, Text, Inlines),
        ["heading"] = new(Type, Text, Inlines, "level"),
        ["list"] = new(Type, "ordered", "start", "numbering", "reversed", new("items", _ => Item)),
        ["table"] = new(Type, "caption", "headerRows", new("rows", _ => Row)),
        ["quotation"] = new(Type, Blocks),
        ["image"] = new(Type, Text, "src"),
        ["attachment"] = new(Type, Text, "href", "mediaType", "size"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, JsonShape> InlineShapes = new Dictionary<string, JsonShape>
    {
        ["text"] = new(Type, Text),
        ["code"] = new(Type, Text),
        ["strong"] = new(Type, Inlines),
        ["emphasis"] = new(Type, Inlines),
        ["link"] = new(Type, "href", "title", Inlines),
        ["superscript"] = new(Type, Inlines),
        ["subscript"] = new(Type, Inlines),
        ["language"] = new(Type, "language", Inlines),
        ["image"] = new(Type, Text, "src"),
        ["break"] = new(Type),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the members of a notice.</summary>
    public static JsonShape Root { get; } = new(
        "title", new("metadata", _ => Metadata), Blocks,
        Derived("id"), Derived("revision"), Derived("script"), Derived("mode"), Derived("correction"), Derived("links"),
        Derived("conversion"));

    /// <summary>Gets other names for them: the labels of a record, and usual English words.</summary>
    public static FrozenDictionary<string, string> Others { get; } = new Dictionary<string, string>
    {
        ["标题"] = "title",
        ["正文"] = "blocks",
        ["内容"] = "blocks",
        ["content"] = "blocks",
        ["body"] = "blocks",
        ["索引号"] = "metadata.indexNumber",
        ["文号"] = "metadata.documentNumber",
        ["发文字号"] = "metadata.documentNumber",
        ["发布机构"] = "metadata.publisher",
        ["公开目录"] = "metadata.catalog",
        ["栏目"] = "metadata.catalog",
        ["发布日期"] = "metadata.publishedOn",
        ["发布时间"] = "metadata.publishedAt",
        ["date"] = "metadata.publishedOn",
        ["公开方式"] = "metadata.disclosure",
        ["来源"] = "metadata.source",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the path of a field that a refusal is about.</summary>
    public static string PathOf(string field) => Metadata.Names.Contains(field) ? "metadata." + field : field;

    private static JsonMember Derived(string name) => new(name) { IsDerived = true };

    private static JsonShape? BlockOf(JsonElement block) => Of(block, BlockShapes);

    private static JsonShape? InlineOf(JsonElement inline) => Of(inline, InlineShapes);

    // Of an unknown type, the reader says which there are.
    private static JsonShape? Of(JsonElement holder, FrozenDictionary<string, JsonShape> shapes)
    {
        try
        {
            return holder.ValueKind is JsonValueKind.Object && holder.TryGetProperty("type", out var type)
                && type.ValueKind is JsonValueKind.String ? shapes.GetValueOrDefault(type.GetString()!) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
