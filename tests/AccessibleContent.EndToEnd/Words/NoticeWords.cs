using System.Text;
using System.Text.Json;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>The text of a notice as in its JSON: the letters and digits in order, and whether anything separates two of them.</summary>
internal sealed class NoticeWords
{
    private readonly StringBuilder _letters = new();
    private readonly List<bool> _isApart = [];
    private readonly StringBuilder _elsewhere = new();
    private bool _apart;

    /// <summary>Reads the JSON of a notice.</summary>
    public NoticeWords(byte[] json)
    {
        using var notice = JsonDocument.Parse(json);
        var root = notice.RootElement;
        _elsewhere.Append(root.GetProperty("title").GetString()).Append('\n').Append(root.GetProperty("metadata").GetRawText());
        foreach (var block in root.GetProperty("blocks").EnumerateArray())
        {
            var isAttachment = block.GetProperty("type").GetString() == "attachment";
            if (isAttachment)
            {
                _elsewhere.Append('\n').Append(block.GetProperty("text").GetString());
            }
            else
            {
                Add(block);
            }
        }
    }

    /// <summary>Gets the letters and digits of the body without attachments.</summary>
    public string Letters => _letters.ToString();

    /// <summary>Gets the text outside the body: title, record, attachments.</summary>
    public string Elsewhere => _elsewhere.ToString();

    /// <summary>Returns whether the letter at a position is separated from the one before.</summary>
    public bool IsApart(int at) => at == 0 || _isApart[at];

    private void Add(JsonElement node)
    {
        _apart = true;
        if (node.TryGetProperty("caption", out var caption) && caption.ValueKind is JsonValueKind.String)
        {
            Add(caption.GetString()!);
        }

        _apart = true;
        if (node.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String)
        {
            Add(text.GetString()!);
        }

        foreach (var name in (string[])["rows", "cells", "items", "blocks"])
        {
            if (node.TryGetProperty(name, out var inside) && inside.ValueKind is JsonValueKind.Array)
            {
                foreach (var one in inside.EnumerateArray())
                {
                    Add(one);
                }
            }
        }
    }

    private void Add(string words)
    {
        foreach (var character in Letter.Plain(words))
        {
            if (!Letter.Is(character))
            {
                _apart = true;
                continue;
            }

            _letters.Append(character);
            _isApart.Add(_apart);
            _apart = false;
        }
    }
}
