using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>Rebuilds documents with their text mapped; everything else is kept.</summary>
internal static class Mapping
{
    /// <summary>Maps all text of the notice except codes: title, the facts' values and the body.</summary>
    public static Notice MapWords(this Notice notice, Func<string, string> words) => notice with
    {
        Title = words(notice.Title),
        Correction = notice.Correction is { } correction ? correction with { Note = words(correction.Note) } : null,
        Metadata = notice.Metadata.MapWords(words),
        Blocks = notice.Blocks.MapWords(words),
    };

    /// <summary>Maps the words of each block, those of other languages excepted.</summary>
    internal static ImmutableArray<Block> MapWords(this ImmutableArray<Block> blocks, Func<string, string> words) =>
        new WordMap(words).Blocks(blocks);

    /// <summary>Maps the words of each inline, those of other languages excepted.</summary>
    internal static ImmutableArray<Inline> MapWords(this ImmutableArray<Inline> inlines, Func<string, string> words) =>
        new WordMap(words).Inlines(inlines);

    /// <summary>Maps each run of plain text, including those in other languages.</summary>
    internal static ImmutableArray<Inline> MapRuns(this ImmutableArray<Inline> inlines, Func<string, string> words) =>
        new RunMap(words).Inlines(inlines);

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

    private sealed class WordMap(Func<string, string> words) : NoticeMap
    {
        public override string Words(string text) => words(text);

        public override Inline Inline(Inline inline) =>
            inline is LanguageSpan span && !LanguageTag.IsChinese(span.Language) ? inline : base.Inline(inline);
    }

    private sealed class RunMap(Func<string, string> words) : NoticeMap
    {
        public override Inline Inline(Inline inline) => inline is TextRun run ? new TextRun(words(run.Text)) : base.Inline(inline);
    }
}
