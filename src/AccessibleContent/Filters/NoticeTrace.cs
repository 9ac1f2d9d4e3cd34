using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Reports how every ambiguous span of a notice is converted, using the conversion that produces the renditions.</summary>
public static class NoticeTrace
{
    private const int ContextLength = 8;

    /// <summary>Enumerates the spans lazily in reading order.</summary>
    public static IEnumerable<TracedSpan> Of(Notice notice, ITracingConverter converter, HanScript target)
    {
        var codes = new Codes(notice.Metadata);
        foreach (var (part, runs) in Parts(notice))
        {
            var words = string.Concat(runs.Select(run => run.Text));
            var start = 0;
            foreach (var (text, isMapped) in runs)
            {
                foreach (var (place, isCode) in isMapped ? codes.PiecesOf(text) : [])
                {
                    var spans = converter.Trace(text[place], target).Where(span => span.IsAmbiguous || span.IsDoubtful);
                    foreach (var span in isCode ? Code(text[place], spans) : spans)
                    {
                        yield return Span(part, words, start + place.Start.Value, span);
                    }
                }

                start += text.Length;
            }
        }
    }

    private static IEnumerable<HanziSpan> Code(string text, IEnumerable<HanziSpan> spans) =>
        spans.Take(1).Select(_ => new HanziSpan(0, text, text, "code", "a code stays as published", true, false));

    private static TracedSpan Span(string part, string words, int start, HanziSpan span)
    {
        var position = start + span.Position;
        var (from, to) = (Math.Max(0, position - ContextLength), Math.Min(words.Length, position + span.Source.Length + ContextLength));
        from += char.IsLowSurrogate(words, from) ? 1 : 0;
        to -= char.IsHighSurrogate(words, to - 1) ? 1 : 0;
        return new(part, position, span.Source, span.Result, span.Origin, span.Reason, span.IsDoubtful, words[from..to]);
    }

    private static IEnumerable<(string Part, List<(string Text, bool IsMapped)> Runs)> Parts(Notice notice)
    {
        yield return ("title", [(notice.Title, true)]);
        foreach (var fact in Facts.Of(notice.Metadata).Where(fact => fact.Kind == FactKind.Text))
        {
            yield return (fact.Label, [(fact.Value, true)]);
        }

        foreach (var (index, block) in notice.Blocks.Index())
        {
            yield return ($"blocks[{index}]", [.. WordRuns.Of(block)]);
        }
    }
}
