using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AccessibleContent.Api.Store;

/// <summary>The JSON conventions of the service: camel case names, unescaped Han characters, LF line endings.</summary>
internal static class JsonText
{
    /// <summary>Creates the options of a context; each context owns its own.</summary>
    /// <param name="indented">Whether people read it; otherwise each value is one line.</param>
    public static JsonSerializerOptions Options(bool indented = true) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
    };

    /// <summary>Writes the body of a response: UTF-8, ending in LF.</summary>
    public static byte[] Body<T>(T value, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
}
