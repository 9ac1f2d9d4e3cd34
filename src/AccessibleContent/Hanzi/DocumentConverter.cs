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
    public string Convert(string text, HanScript target)
    {
        var places = PlacesIn(text, target);
        return places.Count == 0 ? engine.Convert(text, target)
            : CompatibilityIdeographs.MayOccurIn(text) ? string.Concat(Trace(text, target).Select(span => span.Result))
            : engine.Convert(text, target, places);
    }

    /// <inheritdoc/>
    public ImmutableArray<HanziSpan> Trace(string text, HanScript target)
    {
        var places = PlacesIn(text, target);
        return [.. engine.Trace(text, target).Select(span => Named(span, places))];
    }

    private static HanziSpan Named(HanziSpan span, List<NamedPlace> places) => places.Aggregate(span, Named);

    private List<NamedPlace> PlacesIn(string text, HanScript target) => nouns.In(text, word => engine.Convert(word, target));

    // A term of the site stands above the name, and where characters do not keep their number no place in the result is known.
    private static HanziSpan Named(HanziSpan span, NamedPlace place)
    {
        var (start, end) = (Math.Max(span.Position, place.Position), Math.Min(span.Position + span.Source.Length, place.End));
        if (start >= end || span.Source.Length != span.Result.Length || SiteTerms.HaveDecided(span.Origin))
            return span;
        var result = string.Concat(
            span.Result.AsSpan(0, start - span.Position),
            place.Written.AsSpan(start - place.Position, end - start),
            span.Result.AsSpan(end - span.Position));
        return result == span.Result && !span.IsDoubtful
            ? span
            : span with { Result = result, Origin = Origin, Reason = Reason, IsDoubtful = false };
    }
}
