using System.Buffers;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Hanzi;

namespace AccessibleContent.Api.Store;

/// <summary>A phrase to search for; the case of Latin letters and the form of a character are ignored (账户, 帳戶).</summary>
internal sealed class SearchedWords
{
    // The maximum depth of a notice.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    // Han characters that canonical JSON never escapes and that have one form.
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(0x4E00, 0x9FA5 - 0x4E00 + 1).Select(code => (char)code).Where(unit => !SearchForms.HasOthers(unit)),
    ]);

    private readonly byte[] _words;
    private readonly byte[] _part;
    private readonly bool _hasLetters;

    // The phrase in the forms that stand for others; empty where each of its characters has one form.
    private readonly char[] _folded = [];

    /// <param name="words">The phrase; not empty.</param>
    public SearchedWords(string words)
    {
        _words = Encoding.UTF8.GetBytes(words);
        _hasLetters =
            _words.AsSpan().IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0 || _words.AsSpan().IndexOfAnyInRange((byte)'a', (byte)'z') >= 0;
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = Lower(_words[i]);
        }

        _part = Encoding.UTF8.GetBytes(LongestPlain(words));
        if (words.Any(SearchForms.HasOthers))
        {
            _folded = words.ToCharArray();
            SearchForms.Fold(_folded);
        }
    }

    /// <summary>Returns whether a text in UTF-8 contains the phrase.</summary>
    public bool AreIn(ReadOnlySpan<byte> text)
    {
        if (_folded.Length > 0)
        {
            return AreInFolded(text);
        }

        if (!_hasLetters)
        {
            return text.IndexOf(_words) >= 0;
        }

        var (lower, upper) = (_words[0], Upper(_words[0]));
        while (text.IndexOfAny(lower, upper) is var start and >= 0 && text.Length - start >= _words.Length)
        {
            if (IsHere(text[start..]))
            {
                return true;
            }

            text = text[(start + 1)..];
        }

        return false;
    }

    /// <summary>Returns whether a notice in canonical JSON contains the phrase in a text run or in the caption of a table.</summary>
    public bool AreInDocument(ReadOnlySpan<byte> document)
    {
        if (_part.Length > 0 && document.IndexOf(_part) < 0)
        {
            return false;
        }

        try
        {
            return AreIn(new Utf8JsonReader(document, Options));
        }
        catch (JsonException)
        {
            // One damaged notice must not end the search of the others.
            return false;
        }
    }

    private bool AreInFolded(ReadOnlySpan<byte> text)
    {
        var units = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Encoding.UTF8.GetChars(text, units);
        SearchForms.Fold(units.AsSpan(0, length));
        var found = units.AsSpan(0, length).IndexOf(_folded) >= 0;
        ArrayPool<char>.Shared.Return(units);
        return found;
    }

    private bool AreIn(Utf8JsonReader json)
    {
        var isText = false;
        while (json.Read())
        {
            if (isText
                && json.TokenType == JsonTokenType.String
                && (json.ValueIsEscaped ? AreIn(Encoding.UTF8.GetBytes(json.GetString()!)) : AreIn(json.ValueSpan)))
            {
                return true;
            }

            isText = json.TokenType == JsonTokenType.PropertyName && (json.ValueTextEquals("text"u8) || json.ValueTextEquals("caption"u8));
        }

        return false;
    }

    private bool IsHere(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (Lower(text[i]) != _words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string LongestPlain(string words)
    {
        var best = "";
        var rest = words.AsSpan();
        while (rest.IndexOfAny(Plain) is var start and >= 0)
        {
            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(Plain) is var end and >= 0 ? end : rest.Length;
            best = length > best.Length ? rest[..length].ToString() : best;
            rest = rest[length..];
        }

        return best;
    }

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

    private static byte Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter & ~0x20) : letter;
}
