using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AccessibleContent.Api.Store;

/// <summary>How the service writes JSON: names in camel case, Han characters as they are, lines that end in LF.</summary>
internal static class JsonText
{
    /// <summary>Makes the options of a context; each context owns its own.</summary>
    /// <param name="indented">Whether people read it; else each value is one line.</param>
    public static JsonSerializerOptions Options(bool indented = true) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
    };

    /// <summary>Writes the body of a response: UTF-8, with LF at its end.</summary>
    public static byte[] Body<T>(T value, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
}
