using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AccessibleContent.Speech;

namespace AccessibleContent.Writers.Speech;

/// <summary>The elements of SSML around the lines of a text.</summary>
/// <param name="output">Where they are written.</param>
/// <param name="forms">What is said otherwise than it is printed.</param>
/// <param name="language">The language of the voice.</param>
internal sealed class SpeechMarkup(IBufferWriter<byte> output, SpokenForms forms, string language)
{
    private bool _isInParagraph;

    /// <summary>Writes a text, with a pause before the paragraph at or behind a place.</summary>
    /// <param name="text">Lines, with empty ones between paragraphs.</param>
    /// <param name="pause">The place.</param>
    /// <param name="isFull">Whether to stop.</param>
    public void Write(string text, int pause, Func<bool>? isFull = null)
    {
        Markup($"<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"{language}\">");
        for (var start = 0; start < text.Length && isFull?.Invoke() != true;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var next ? next : text.Length;
            if (start >= pause && !_isInParagraph)
            {
                Markup("\n<break time=\"800ms\"/>");
                pause = int.MaxValue;
            }

            Line(SsmlText.Speakable(text[start..end]));
            start = end + 1;
        }

        EndParagraph();
        Markup("\n</speak>\n");
    }

    private void Line(string line)
    {
        if (line.Length == 0)
        {
            EndParagraph();
            return;
        }

        Markup(_isInParagraph ? "\n" : "\n<p>");
        _isInParagraph = true;
        var spans = Fitting(line, forms.In(line));
        var next = 0;
        foreach (var end in SentenceCuts.In(line, spans))
        {
            Sentence(line, end.Start, end.End, spans, ref next);
        }
    }

    // What is longer than a sentence may be is heard as it is printed.
    private static ImmutableArray<SpokenSpan> Fitting(string line, ImmutableArray<SpokenSpan> spans) => spans.All(span => Fits(line, span))
        ? spans
        : [.. spans.Where(span => Fits(line, span))];

    private static bool Fits(string line, SpokenSpan span)
    {
        var room = (RenditionWeight.BytesOfByte - 1) * Encoding.UTF8.GetByteCount(line.AsSpan(span.Start, span.Length));
        return span.Length <= SentenceCuts.Longest
            && span.Alias.Length <= SentenceCuts.Longest
            && SsmlText.BytesOfSub(span.Alias) <= room;
    }

    private void Sentence(string line, int start, int end, ImmutableArray<SpokenSpan> spans, ref int next)
    {
        output.Write("<s>"u8);
        for (; next < spans.Length && spans[next].Start < end; next++)
        {
            var span = spans[next];
            SsmlText.Write(output, line.AsSpan(start, span.Start - start));
            output.Write("<sub alias=\""u8);
            SsmlText.Write(output, span.Alias);
            output.Write("\">"u8);
            SsmlText.Write(output, line.AsSpan(span.Start, span.Length));
            output.Write("</sub>"u8);
            start = span.End;
        }

        SsmlText.Write(output, line.AsSpan(start, end - start));
        output.Write("</s>"u8);
    }

    private void EndParagraph()
    {
        Markup(_isInParagraph ? "</p>" : "");
        _isInParagraph = false;
    }

    private void Markup(string markup) => Encoding.UTF8.GetBytes(markup, output);
}
