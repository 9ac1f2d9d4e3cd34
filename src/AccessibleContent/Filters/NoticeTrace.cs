using AccessibleContent.Hanzi;

namespace AccessibleContent.Filters;

/// <summary>Tells of every ambiguous stretch of a notice how it is converted; by the very conversion that renditions are made with.</summary>
public static class NoticeTrace
{
    private const int ContextLength = 8;

    /// <summary>Lists the stretches in reading order.</summary>
    public static IReadOnlyList<TracedSpan> Of(Notice notice, ITracingConverter converter, HanScript target)
    {
        var codes = new Codes(notice.Metadata);
        var spans = new List<TracedSpan>();
        foreach (var (part, words, map) in Parts(notice))
        {
            var done = 0;
            map(text => codes.Around(text, piece =>
            {
                var start = words.IndexOf(piece, done, StringComparison.Ordinal);
                done = start + piece.Length;
                spans.AddRange(converter.Trace(piece, target).Where(span => span.IsAmbiguous).Select(span => Span(part, words, start, span)));
                return piece;
            }));
        }

        return spans;
    }

    private static TracedSpan Span(string part, string words, int start, HanziSpan span)
    {
        var position = start + span.Position;
        var (from, to) = (Math.Max(0, position - ContextLength), Math.Min(words.Length, position + span.Source.Length + ContextLength));
        from += char.IsLowSurrogate(words, from) ? 1 : 0;
        to -= char.IsHighSurrogate(words, to - 1) ? 1 : 0;
        return new(part, position, span.Source, span.Result, span.Origin, span.Reason, span.IsDoubtful, words[from..to]);
    }

    private static IEnumerable<(string Part, string Words, Action<Func<string, string>> Map)> Parts(Notice notice)
    {
        yield return ("title", notice.Title, map => map(notice.Title));
        foreach (var fact in Facts.Of(notice.Metadata).Where(fact => fact.Kind == FactKind.Text))
            yield return (fact.Label, fact.Value, map => map(fact.Value));
        foreach (var (index, block) in notice.Blocks.Index())
            yield return ($"blocks[{index}]", PlainWords.Of(block), map => block.MapWords(map));
    }
}
