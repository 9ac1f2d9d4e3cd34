using System.Buffers;
using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Settles the spaces of a line: none inside a word that they only pad, one in place of each other run, and no symbol-font bullet before
/// it.
/// </summary>
internal sealed class Padding
{
    // Marks what is removed (NUL, which no cleaned text contains), so that every other character keeps its index.
    private const char Out = '\0';
    private const int LongestQuote = 40;

    // ● ■ ◆ ❖ ▪ · ➢ of Symbol and Wingdings, as Word writes them: a tick or a box carries meaning and is not among them.
    private static readonly SearchValues<char> SymbolBullets = SearchValues.Create("\uF06C\uF06E\uF075\uF076\uF0A7\uF0B7\uF0D8");

    /// <summary>Gets the padded words that were joined.</summary>
    public Places Joined { get; } = new();

    /// <summary>Gets the lines that began with such a bullet.</summary>
    public Places Bullets { get; } = new();

    /// <summary>Settles a line.</summary>
    public string Apply(string line) => IsSettled(line) ? line : WithoutOut(Settle(line));

    /// <summary>Settles running text across inline boundaries.</summary>
    public ImmutableArray<Inline> Apply(ImmutableArray<Inline> inlines)
    {
        var line = new RunningLine(inlines);
        return IsSettled(line.Text) ? inlines : line.With(Settle(line.Text)).MapWords(WithoutOut);
    }

    private static bool IsSettled(string line) => !line.AsSpan().ContainsAny(SymbolBullets) && !line.Any(WhiteSpace.Is);

    private static string WithoutOut(string settled) => settled.Replace("\0", "", StringComparison.Ordinal);

    private string Settle(string line)
    {
        var settled = line.ToCharArray();
        for (var i = 0; i < line.Length; i++)
        {
            settled[i] = !WhiteSpace.Is(line[i]) ? line[i] : i > 0 && WhiteSpace.Is(line[i - 1]) ? Out : ' ';
        }

        TakeOutBullets(line, settled);
        foreach (var word in SpacedLine.WordsIn(line))
        {
            TakeOutBlanks(line, settled, word.Start.Value, word.End.Value);
            Report(Joined, line, settled, word.Start.Value, word.End.Value);
        }

        return new string(settled);
    }

    private static void TakeOutBlanks(string line, char[] settled, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            settled[i] = WhiteSpace.Is(line[i]) ? Out : settled[i];
        }
    }

    private void TakeOutBullets(string line, char[] settled)
    {
        for (var start = 0; start < line.Length;)
        {
            var (end, after) = (line.IndexOf('\n', start) is >= 0 and var at ? at : line.Length, start);
            while (after < end && (SymbolBullets.Contains(line[after]) || WhiteSpace.Is(line[after])))
            {
                after++;
            }

            if (after < end && line.AsSpan(start, after - start).ContainsAny(SymbolBullets))
            {
                settled.AsSpan(start, after - start).Clear();
                Report(Bullets, line, settled, start, Math.Min(end, after + 10));
            }

            start = end + 1;
        }
    }

    private static void Report(Places places, string line, char[] settled, int start, int end)
    {
        var length = Math.Min(end - start, LongestQuote);
        places.Add(line.Substring(start, length), WithoutOut(new string(settled, start, length)));
    }
}
