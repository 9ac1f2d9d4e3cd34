using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// Reads the names and values of front matter event by event: nested values are not allowed, and no tree, which would be built by
/// recursion, is ever created.
/// </summary>
internal sealed class FrontMatterValues
{
    private const int Depth = 16;

    private readonly Parser _events;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);

    private FrontMatterValues(string yaml, ReadingBudget budget) => (_events, _budget) = (new Parser(new StringReader(yaml)), budget);

    /// <summary>
    /// Reads the values; anything but plain text counts as empty. Null, with a refusal in the draft, if it is not front matter.
    /// </summary>
    public static IReadOnlyDictionary<string, string>? Read(NoticeDraft draft, string yaml)
    {
        var values = new FrontMatterValues(yaml, draft.Budget);
        try
        {
            values.ReadMap();
            return values._values;
        }
        catch (YamlException malformed)
        {
            draft.Refuse(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"文首信息（YAML）第 {malformed.Start.Line + 1} 行无法解析：{malformed.Message}"));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The scanner accepts \UFFFFFFFF until it converts it to a character.
            draft.Refuse(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"文首信息（YAML）第 {(values._events.Current?.End.Line ?? 0) + 1} 行附近有不存在的字符编号；请检查 \\u、\\U 后面的数字。"));
        }

        return null;
    }

    private void ReadMap()
    {
        while (Next() is not MappingStart)
        {
            if (_events.Current is StreamEnd or Scalar or SequenceStart or AnchorAlias)
            {
                return;
            }
        }

        while (Next() is not MappingEnd)
        {
            var (at, key) = (_events.Current!.Start, Value());
            Next();
            var value = Value() ?? "";
            if (key is null || !_values.TryAdd(key, value))
            {
                throw new YamlException(at, at, key is null ? "名称不是文字；请写成“名称: 值”。" : $"名称“{key}”出现了两次；请只保留一个。");
            }
        }
    }

    // Returns the text; null if it is not text.
    private string? Value()
    {
        switch (_events.Current)
        {
            case Scalar scalar:
                return Remembered(scalar);
            case AnchorAlias alias:
                return _anchors.GetValueOrDefault(alias.Value.Value);
            default:
                SkipNested();
                return null;
        }
    }

    private string? Remembered(Scalar scalar)
    {
        var text = scalar.IsPlainImplicit && scalar.Value is "~" or "null" or "" ? null : scalar.Value;
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors[scalar.Anchor.Value] = text ?? "";
        }

        return text;
    }

    private void SkipNested()
    {
        for (var depth = 1; depth > 0;)
        {
            depth += Next() switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            if (depth > Depth)
            {
                throw new YamlException(
                    _events.Current!.Start,
                    _events.Current.End,
                    string.Create(CultureInfo.InvariantCulture, $"嵌套超过 {Depth} 层；请写成一行一个“名称: 值”。"));
            }
        }
    }

    private ParsingEvent? Next()
    {
        _budget.CountPart();
        try
        {
            return _events.MoveNext() ? _events.Current : throw new YamlException("没有写完。");
        }
        catch (InvalidOperationException fault)
        {
            // The parser's own failure on input that it does not expect, such as "?[".
            throw new YamlException("不是完整的 YAML。", fault);
        }
    }
}
