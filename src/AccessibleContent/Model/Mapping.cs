using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>Rebuilds documents with their text mapped; everything else is kept.</summary>
public static class Mapping
{
    /// <summary>Maps the text of each inline.</summary>
    public static ImmutableArray<Inline> MapWords(this ImmutableArray<Inline> inlines, Func<string, string> words) =>
        [.. inlines.Select(inline => inline.MapWords(words))];

    /// <summary>Maps each run of plain text, including those in other languages.</summary>
    internal static ImmutableArray<Inline> MapRuns(this ImmutableArray<Inline> inlines, Func<string, string> words) => [.. inlines.Select(inline => inline switch
    {
        TextRun run => new TextRun(words(run.Text)),
        InlineGroup group => group with { Inlines = group.Inlines.MapRuns(words) },
        _ => inline,
    })];

    /// <summary>Maps the text of each block.</summary>
    public static ImmutableArray<Block> MapWords(this ImmutableArray<Block> blocks, Func<string, string> words) =>
        [.. blocks.Select(block => block.MapWords(words))];

    /// <summary>Maps all text of the notice except codes: title, the facts' values and the body.</summary>
    public static Notice MapWords(this Notice notice, Func<string, string> words) => notice with
    {
        Title = words(notice.Title),
        Correction = notice.Correction is { } correction ? correction with { Note = words(correction.Note) } : null,
        Metadata = notice.Metadata.MapWords(words),
        Blocks = notice.Blocks.MapWords(words),
    };

    /// <summary>Maps the text of the record except codes.</summary>
    internal static NoticeMetadata MapWords(this NoticeMetadata metadata, Func<string, string> words) => metadata with
    {
        Publisher = MapWords(metadata.Publisher, words),
        Catalog = MapWords(metadata.Catalog, words),
        Disclosure = MapWords(metadata.Disclosure, words),
        Source = MapWords(metadata.Source, words),
        Others = [.. metadata.Others.Select(other => other with { Value = words(other.Value) })],
    };

    private static string? MapWords(string? text, Func<string, string> words) => text is null ? null : words(text);
}
