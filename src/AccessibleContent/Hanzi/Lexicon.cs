namespace AccessibleContent.Hanzi;

/// <summary>A parsed table of keys and their default values: lines of <c>key TAB value [SPACE value …]</c>, <c>#</c> for comments.</summary>
internal sealed class Lexicon
{
    private const string TofuRisk = "# @tofu-risk:";

    private readonly string _text;

    private Lexicon(string name, string text)
    {
        Name = name;
        _text = text;
        Entries = [.. Lines(text).Where(line => !IsComment(text, line)).Select(line => Entry(text, line))];
    }

    public string Name { get; }

    public LexiconEntry[] Entries { get; }

    public static Lexicon Parse(string name, string text) => new(name, text);

    /// <summary>Takes the alternatives that OpenCC marks as missing from common fonts; its build keeps them in a table of their own.</summary>
    public static Lexicon ParseTofuRisk(string name, string text)
    {
        var marked = new List<string>();
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i - 1].StartsWith(TofuRisk, StringComparison.Ordinal))
                marked.Add(WithoutItself(lines[i]));
        }

        return new Lexicon(name, string.Join('\n', marked));
    }

    public ReadOnlySpan<char> Key(in LexiconEntry entry) => _text.AsSpan(entry.KeyStart, entry.KeyLength);

    public ReadOnlySpan<char> Value(in LexiconEntry entry) => _text.AsSpan(entry.ValueStart, entry.ValueLength);

    private static string WithoutItself(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var values = line[(tab + 1)..].Split(' ').SkipWhile(value => value == line[..tab]);
        return $"{line[..tab]}\t{string.Join(' ', values)}";
    }

    private static IEnumerable<Range> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return start..end;
            start = end + 1;
        }
    }

    private static bool IsComment(string text, Range line) =>
        line.Start.Value == line.End.Value || text[line.Start.Value] == '#';

    private static LexiconEntry Entry(string text, Range line)
    {
        var start = line.Start.Value;
        var value = text.IndexOf('\t', start, line.End.Value - start) + 1;
        var space = text.IndexOf(' ', value, line.End.Value - value);
        var end = space < 0 ? line.End.Value : space;
        return new LexiconEntry(start, value - 1 - start, value, end - value, space >= 0);
    }
}
