using System.Text;
using System.Text.Json;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Json;

/// <summary>Parses JSON, and says in words for its writer where and why a text is none.</summary>
public static class JsonSyntax
{
    private const int MaxDepth = 128;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Parses bytes in UTF-8, with or without BOM; null with the fault if they are not JSON.</summary>
    public static JsonDocument? Parse(ReadOnlySpan<byte> source, out JsonFault? fault) =>
        Decode(source, out fault) is { } text ? Parse(text, out fault) : null;

    /// <summary>Parses a text; null with the fault if it is not JSON.</summary>
    public static JsonDocument? Parse(string text, out JsonFault? fault)
    {
        try
        {
            fault = null;
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException malformed)
        {
            var place = JsonPlace.Of(text, malformed);
            fault = new($"JSON 有语法错误：{place}，{Reason(text, place.Index)}。", place.Line);
            return null;
        }
    }

    /// <summary>Decodes bytes in UTF-8; null with the fault if they are in another encoding.</summary>
    internal static string? Decode(ReadOnlySpan<byte> source, out JsonFault? fault)
    {
        var bytes = source.StartsWith(Encoding.UTF8.Preamble) ? source[3..] : source;
        fault = null;
        if (SourceText.FirstInvalid(bytes) is not { } at)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var before = Encoding.UTF8.GetString(bytes[..at]);
        var place = JsonPlace.Of(before, before.Length);
        fault = new($"{place}起不是 UTF-8 编码的文字；JSON 要用 UTF-8 编码，请转换后再发。", place.Line);
        return null;
    }

    /// <summary>Parses what our own writer wrote.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal static JsonDocument ParseStored(ReadOnlyMemory<byte> stored) => JsonDocument.Parse(stored, Options);

    private static string Reason(string text, int index) =>
        string.IsNullOrWhiteSpace(text) ? "内容是空的"
        : index >= text.AsSpan().TrimEnd().Length ? "内容到这里就断了，缺少结尾的引号或括号"
        : Reason(text[index], Before(text, index), Shown(text, index));

    private static string Reason(char here, char before, string shown) => here switch
    {
        '}' or ']' when before == ',' => "最后一项之后多了一个逗号",
        '/' => "JSON 里不能写注释",
        '\'' or '“' or '”' or '‘' or '’' => $"名称和文字要放在英文双引号里，不能用“{shown}”",
        '，' or '：' or '｛' or '｝' or '［' or '］' => $"标点要用英文的，不能用“{shown}”",
        '{' or '[' when before is ',' or ':' or '[' => $"嵌套超过 {MaxDepth} 层",
        '"' or '{' or '[' when before is '"' or '}' or ']' or (>= '0' and <= '9') => "前面缺少逗号或冒号",
        < ' ' => "文字里的换行和制表符要写成 \\n 和 \\t",
        _ => $"“{shown}”不能写在这里",
    };

    private static char Before(string text, int index) => text.AsSpan(0, index).TrimEnd() is [.., var last] ? last : '\0';

    private static string Shown(string text, int index) =>
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _) is System.Buffers.OperationStatus.Done ? rune.ToString() : "?";
}
