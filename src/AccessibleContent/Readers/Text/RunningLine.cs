using System.Collections.Immutable;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Running text as one line that can be repaired across inline boundaries: codes appear in it as foreign words, line breaks as boundaries.
/// </summary>
internal sealed class RunningLine
{
    // No cleaned text contains a control character, so these separate the text from codes and line breaks.
    private const char Opens = '\u0001';
    private const char Closes = '\u0002';

    private readonly ImmutableArray<Inline> _inlines;
    private readonly List<Range> _runs = [];

    /// <summary>Builds the line from cleaned inlines.</summary>
    public RunningLine(ImmutableArray<Inline> inlines)
    {
        _inlines = inlines;
        Text = inlines is [TextRun only] ? Whole(only.Text) : Line(PlainWords.Of(inlines.MapRuns(text => $"{Opens}{text}{Closes}")));
    }

    /// <summary>Gets the current line.</summary>
    public string Text { get; }

    /// <summary>Returns the inlines with other text, each character in its place.</summary>
    public ImmutableArray<Inline> With(string words)
    {
        var next = 0;
        return _inlines.MapRuns(_ => words[_runs[next++]]);
    }

    private string Whole(string text)
    {
        _runs.Add(..text.Length);
        return text;
    }

    private string Line(string marked)
    {
        var line = new StringBuilder(marked.Length);
        var (start, isWord) = (0, false);
        foreach (var character in marked)
        {
            if (character is Opens or Closes)
            {
                isWord = character == Opens;
                start = isWord ? line.Length : start;
                _runs.AddRange(isWord ? [] : [start..line.Length]);
            }
            else
            {
                line.Append(isWord ? character : character == ' ' ? '\n' : 'x');
            }
        }

        return line.ToString();
    }
}
