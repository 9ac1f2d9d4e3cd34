using System.Collections.Immutable;
using System.Text.Json;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Json;

/// <summary>A value in a JSON document with its path, so that every error message can name the place.</summary>
internal readonly struct JsonValue(JsonElement element, JsonPath? path)
{
    /// <summary>Returns the root value of a document.</summary>
    public static JsonValue Root(JsonDocument document) => new(document.RootElement, null);

    /// <summary>Returns the object value of a property; null if the property is missing or null.</summary>
    public JsonValue? Child(string name)
    {
        RequireObject();
        try
        {
            return element.TryGetProperty(name, out var child) && child.ValueKind is not JsonValueKind.Null
                ? new(child, new(path, name))
                : null;
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate in the name of another member.
            throw Wrong("对象，其中的名称是完整的 Unicode 字符串");
        }
    }

    /// <summary>Reads each value of an array; none if the property is missing or null.</summary>
    public ImmutableArray<T> Items<T>(string name, Func<JsonValue, T> read) => Child(name) is { } child ? child.Elements(read) : [];

    /// <summary>Returns cleaned text; null if there is none.</summary>
    public string? Words(string name, TextCleaner cleaner) => NullIfEmpty(Text(name) is { } text ? cleaner.Words(text) : null);

    /// <summary>Returns a code; null if there is none.</summary>
    public string? Code(string name, TextCleaner cleaner) => NullIfEmpty(Text(name) is { } text ? cleaner.Code(text) : null);

    /// <summary>Returns a string as it is; null if the property is missing or null.</summary>
    public string? Text(string name)
    {
        if (Child(name) is not { } child)
        {
            return null;
        }

        return child.AsText();
    }

    /// <summary>Returns an integer within limits; null if the property is missing or null.</summary>
    public long? Number(string name, long least, long most)
    {
        if (Child(name) is not { } child)
        {
            return null;
        }

        return child.AsNumber(least, most);
    }

    /// <summary>Returns a Boolean value; false if the property is missing.</summary>
    public bool Flag(string name) => Child(name) is { } child && child.AsFlag();

    /// <summary>Returns the error for this value.</summary>
    public JsonShapeException Wrong(string expected) => new($"{path?.ToString() ?? JsonPath.Root} 应当是{expected}，实际是 {Excerpt()}。");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private ImmutableArray<T> Elements<T>(Func<JsonValue, T> read)
    {
        if (element.ValueKind is not JsonValueKind.Array)
        {
            throw Wrong("数组");
        }

        var items = ImmutableArray.CreateBuilder<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(read(new(item, new(path, items.Count))));
        }

        return items.MoveToImmutable();
    }

    private string AsText()
    {
        try
        {
            return element.ValueKind is JsonValueKind.String ? element.GetString()! : throw Wrong("字符串");
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate is legal in JSON but not in Unicode text.
            throw Wrong("完整的 Unicode 字符串");
        }
    }

    private long AsNumber(long least, long most) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetInt64(out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"{least} 到 {most} 的整数");

    private bool AsFlag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true 或 false"),
    };

    private void RequireObject()
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            throw Wrong("对象");
        }
    }

    private string Excerpt()
    {
        var raw = element.GetRawText();
        return raw.Length <= 40 ? raw : string.Concat(raw.AsSpan(0, 40), "…");
    }
}
