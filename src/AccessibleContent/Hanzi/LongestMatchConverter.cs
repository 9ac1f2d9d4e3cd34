using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Hanzi;

/// <summary>Converts by the longest phrase of OpenCC's table at each place, else by character.</summary>
public sealed class LongestMatchConverter : IScriptConverter
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _entries;
    private readonly int[] _longest = new int[char.MaxValue + 1];

    /// <summary>Loads the dictionary that the library carries.</summary>
    public LongestMatchConverter()
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines("STPhrases.txt").Concat(Lines("STCharacters.txt")))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            Add(entries, line);
        }

        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Version = "opencc-1.4.2+" + Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <inheritdoc/>
    public string Engine => "layered";

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    string IScriptConverter.Convert(string text, HanScript target) => ToTraditional(text);

    private string ToTraditional(string text)
    {
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            i += AppendAt(text, i, converted);
        }

        return converted.ToString();
    }

    private int AppendAt(string text, int index, StringBuilder converted)
    {
        for (var length = Math.Min(_longest[text[index]], text.Length - index); length > 0; length--)
        {
            if (_entries.TryGetValue(text.AsSpan(index, length), out var value))
            {
                converted.Append(value);
                return length;
            }
        }

        converted.Append(text[index]);
        return 1;
    }

    // The first of several values is OpenCC's choice.
    private void Add(Dictionary<string, string> entries, string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var key = line[..tab];
        if (entries.TryAdd(key, line[(tab + 1)..].Split(' ')[0]))
        {
            _longest[key[0]] = Math.Max(_longest[key[0]], key.Length);
        }
    }

    private static IEnumerable<string> Lines(string table)
    {
        var assembly = typeof(LongestMatchConverter).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"AccessibleContent.Hanzi.Data.{table}")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
