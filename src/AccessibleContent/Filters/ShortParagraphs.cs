using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Breaks a long paragraph at sentence ends into pieces that an elderly reader can keep in mind.</summary>
internal static class ShortParagraphs
{
    /// <summary>The length to stay below where the text allows it, in characters.</summary>
    public const int Limit = 120;

    /// <summary>Returns the pieces, whose text together is the paragraph's; a short paragraph is a single piece.</summary>
    public static IEnumerable<Paragraph> Of(Paragraph paragraph)
    {
        if (Length(paragraph.Inlines) <= Limit)
        {
            return [paragraph];
        }

        var pieces = new List<Paragraph>();
        var current = ImmutableArray.CreateBuilder<Inline>();
        var length = 0;
        foreach (var (inlines, size) in Sentences(paragraph.Inlines))
        {
            if (length > 0 && length + size > Limit)
            {
                pieces.Add(new Paragraph(current.DrainToImmutable()));
                length = 0;
            }

            current.AddRange(inlines);
            length += size;
        }

        pieces.Add(new Paragraph(current.DrainToImmutable()));
        return pieces.Select(piece => new Paragraph(LanguageSpans.Join(TextRuns.Merge(piece.Inlines))));
    }

    // A sentence may span several inlines; only plain text is cut, in any language, so that no link or emphasis is split.
    private static IEnumerable<(ImmutableArray<Inline> Inlines, int Length)> Sentences(ImmutableArray<Inline> inlines)
    {
        var sentence = ImmutableArray.CreateBuilder<Inline>();
        var borders = new SentenceBorders(Limit);
        foreach (var inline in LanguageSpans.Join(TextRuns.Merge(inlines)).SelectMany(LanguageSpans.Open))
        {
            foreach (var part in TextOf(inline) is { } text ? borders.Split(text) : [(PlainWords.Of(inline), false)])
            {
                sentence.Add(With(inline, part.Text));
                if (part.Ends)
                {
                    var whole = sentence.DrainToImmutable();
                    yield return (whole, Length(whole));
                }
            }
        }

        if (sentence.Count > 0)
        {
            var rest = sentence.DrainToImmutable();
            yield return (rest, Length(rest));
        }
    }

    private static string? TextOf(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        LanguageSpan { Inlines: [TextRun run] } => run.Text,
        _ => null,
    };

    private static Inline With(Inline inline, string text) => inline switch
    {
        TextRun => new TextRun(text),
        LanguageSpan { Inlines: [TextRun] } span => span with { Inlines = [new TextRun(text)] },
        _ => inline,
    };

    private static int Length(ImmutableArray<Inline> inlines) => PlainWords.Of(inlines).EnumerateRunes().Count();
}
