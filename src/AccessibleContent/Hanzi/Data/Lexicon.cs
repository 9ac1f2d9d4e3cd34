using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi.Data;

/// <summary>
/// A parsed table of keys and their default values: lines of <c>key TAB value [SPACE value …]</c>, <c>#</c> for comments.
/// </summary>
internal sealed class Lexicon
{
    private const string TofuRisk = "# @tofu-risk:";

    private Lexicon(string name, string text)
    {
        Name = name;
        Text = text;
        Entries = Read(text);
    }

    public string Name { get; }

    public string Text { get; }

    public LexiconEntry[] Entries { get; }

    public static Lexicon Parse(string name, string text) => new(name, text);

    /// <summary>
    /// Returns the alternatives that OpenCC marks as missing from common fonts, which its build keeps in a separate table.
    /// </summary>
    public static Lexicon ParseTofuRisk(string name, string text)
    {
        var marked = new List<string>();
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i - 1].StartsWith(TofuRisk, StringComparison.Ordinal))
            {
                marked.Add(WithoutItself(lines[i]));
            }
        }

        return new Lexicon(name, string.Join('\n', marked));
    }

    public ReadOnlySpan<char> Key(in LexiconEntry entry) => Text.AsSpan(entry.KeyStart, entry.KeyLength);

    public ReadOnlySpan<char> Value(in LexiconEntry entry) => Text.AsSpan(entry.ValueStart, entry.ValueLength);

    private static string WithoutItself(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var values = line[(tab + 1)..].Split(' ').SkipWhile(value => value == line[..tab]);
        return $"{line[..tab]}\t{string.Join(' ', values)}";
    }

    // Fifty thousand lines are read while the service starts: too many for unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LexiconEntry[] Read(string text)
    {
        var entries = new List<LexiconEntry>(text.Length / 20);
        for (var start = 0; start < text.Length;)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOf('\n');
            var line = length < 0 ? rest : rest[..length];
            if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(Entry(line, start));
            }

            start += line.Length + 1;
        }

        return [.. entries];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LexiconEntry Entry(ReadOnlySpan<char> line, int start)
    {
        var key = line.IndexOf('\t');
        var values = line[(key + 1)..];
        var first = values.IndexOf(' ');
        return new LexiconEntry(start, key, start + key + 1, first < 0 ? values.Length : first, first >= 0);
    }
}

/// <summary>One line of a lexicon, as slices of its text; ambiguous when the line lists more than one value.</summary>
internal readonly record struct LexiconEntry(int KeyStart, int KeyLength, int ValueStart, int ValueLength, bool IsAmbiguous);
