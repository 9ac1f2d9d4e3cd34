using System.Collections.Immutable;
using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Languages;

/// <summary>The languages that a page declares: templates and word processors declare many that the text is not in.</summary>
internal static class DeclaredSpans
{
    /// <summary>Removes those that the text contradicts.</summary>
    public static ImmutableArray<Inline> Believed(ImmutableArray<Inline> inlines) => inlines.Any(inline => inline is LanguageSpan)
        ? TextRuns.Merge(
            LanguageSpans.Join([
                .. inlines.SelectMany(inline =>
                    inline is LanguageSpan span && !IsBelieved(span) ? (IEnumerable<Inline>)span.Inlines : [inline]),
            ]))
        : inlines;

    private static bool IsBelieved(LanguageSpan span)
    {
        var words = PlainWords.Of(span.Inlines);
        return words.Any(char.IsLetter) && LanguageTag.Primary(span.Language) switch
        {
            JapaneseRuns.Language => JapaneseRuns.CanWrite(words),
            "ko" or "vi" => true,
            _ => !words.Any(character => character is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF'),
        };
    }
}
