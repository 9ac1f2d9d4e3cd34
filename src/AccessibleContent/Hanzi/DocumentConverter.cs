using System.Collections.Immutable;

namespace AccessibleContent.Hanzi;

/// <summary>The engine for one document: what the document itself introduces as a name is that name everywhere in it.</summary>
internal sealed class DocumentConverter(HanziEngine engine, ProperNouns nouns) : ITracingConverter
{
    private const string Origin = "names";
    private const string Reason = "a name that the notice itself introduces";

    /// <inheritdoc/>
    public string Engine => engine.Engine;

    /// <inheritdoc/>
    public string Version => engine.Version;

    /// <inheritdoc/>
    public string Convert(string text, HanScript target) => nouns.In(text, word => engine.Convert(word, target)) is { Count: > 0 } places
        ? string.Concat(Named(text, target, places).Select(span => span.Result))
        : engine.Convert(text, target);

    /// <inheritdoc/>
    public ImmutableArray<HanziSpan> Trace(string text, HanScript target) =>
        [.. Named(text, target, nouns.In(text, word => engine.Convert(word, target)))];

    private HanziSpan[] Named(string text, HanScript target, List<(int Position, string Name, string Written)> places)
    {
        HanziSpan[] spans = [.. engine.Trace(text, target)];
        foreach (var (position, name, written) in places.Where(place => place.Name.Length == place.Written.Length))
        {
            for (var i = 0; i < spans.Length; i++)
                spans[i] = Named(spans[i], position, written);
        }

        return spans;
    }

    // A term of the site stands above the name, and where characters do not keep their number no place in the result is known.
    private static HanziSpan Named(HanziSpan span, int position, string written)
    {
        var (start, end) = (Math.Max(span.Position, position), Math.Min(span.Position + span.Source.Length, position + written.Length));
        if (start >= end || span.Source.Length != span.Result.Length || span.Origin.StartsWith(SiteTerms.Name, StringComparison.Ordinal))
            return span;
        var result = string.Concat(
            span.Result.AsSpan(0, start - span.Position),
            written.AsSpan(start - position, end - start),
            span.Result.AsSpan(end - span.Position));
        return result == span.Result && !span.IsDoubtful
            ? span
            : span with { Result = result, Origin = Origin, Reason = Reason, IsDoubtful = false };
    }
}
