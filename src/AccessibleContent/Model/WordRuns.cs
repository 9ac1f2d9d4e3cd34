using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>The plain text of a block run by run, in reading order: <see cref="PlainWords"/> returns it as one string.</summary>
internal static class WordRuns
{
    /// <summary>Lists the runs, and whether each is text that a script conversion maps.</summary>
    public static IEnumerable<(string Text, bool IsMapped)> Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Inlines),
        Heading heading => Of(heading.Inlines),
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Of),
        Table table => Of(table),
        Quotation quotation => quotation.Blocks.SelectMany(Of),
        Image image => [(image.Alternative, true)],
        Attachment attachment => [(attachment.Name, true)],
        _ => throw new NotSupportedException($"The block {block.GetType().Name} has no runs of words."),
    };

    private static IEnumerable<(string Text, bool IsMapped)> Of(Table table) =>
        table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Of(cell.Inlines)).Prepend((table.Caption ?? "", true));

    private static IEnumerable<(string Text, bool IsMapped)> Of(ImmutableArray<Inline> inlines) => inlines.SelectMany(Of);

    private static IEnumerable<(string Text, bool IsMapped)> Of(Inline inline) => inline switch
    {
        TextRun run => [(run.Text, true)],
        CodeRun run => [(run.Text, false)],
        InlineImage image => [(image.Alternative, true)],
        LanguageSpan span when !LanguageTag.IsChinese(span.Language) => [(PlainWords.Of(span.Inlines), false)],
        InlineGroup group => Of(group.Inlines),
        LineBreak => [(" ", false)],
        _ => throw new NotSupportedException($"The inline {inline.GetType().Name} has no runs of words."),
    };
}
