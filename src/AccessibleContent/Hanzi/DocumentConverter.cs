using System.Collections.Immutable;
using AccessibleContent.Hanzi.Names;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>The engine for one document: a name that the document introduces is that name everywhere in it.</summary>
internal sealed class DocumentConverter(HanziEngine engine, ProperNouns nouns) : ITracingConverter
{
    private const string Origin = "names";
    private const string Reason = "a name that the notice itself introduces";

    /// <inheritdoc/>
    public string Engine => engine.Engine;

    /// <inheritdoc/>
    public string Version => engine.Version;

    /// <inheritdoc/>
    public string VersionFor(HanScript target) => engine.VersionFor(target);

    /// <inheritdoc/>
    public string Standard(HanScript target) => engine.Standard(target);

    /// <inheritdoc/>
    public string Convert(string text, HanScript target)
    {
        var names = NamesIn(text, target);
        return names is null ? engine.Convert(text, target)
            : CompatibilityIdeographs.MayOccurIn(text) ? string.Concat(Trace(text, target).Select(span => span.Result))
            : engine.Convert(text, target, names);
    }

    /// <inheritdoc/>
    public ImmutableArray<HanziSpan> Trace(string text, HanScript target)
    {
        var names = NamesIn(text, target);
        return names is null ? engine.Trace(text, target) : [.. engine.Trace(text, target).Select(span => Named(span, names))];
    }

    private NamesInText? NamesIn(string text, HanScript target) =>
        nouns.In(text, word => engine.Convert(word, target)) is { Count: > 0 } places ? new(text.Length, places) : null;

    // A site term outranks the name; where the number of characters changes, no position in the result is known.
    private static HanziSpan Named(HanziSpan span, NamesInText names)
    {
        if (!names.Touch(span.Position, span.Source.Length)
            || span.Source.Length != span.Result.Length
            || SiteTerms.HaveDecided(span.Origin))
        {
            return span;
        }

        var result = string.Create(span.Result.Length, (span, names), static (written, made) =>
        {
            for (var i = 0; i < written.Length; i++)
            {
                written[i] = made.names.At(made.span.Position + i) ?? made.span.Result[i];
            }
        });
        return result == span.Result && !span.IsDoubtful
            ? span
            : span with { Result = result, Origin = Origin, Reason = Reason, IsDoubtful = false };
    }
}
