using System.Collections.Immutable;
using System.Text;

namespace AccessibleContent.Model;

/// <summary>The plain text of a part of a notice, in reading order.</summary>
public static class PlainWords
{
    /// <summary>Returns the text of running text; a line break counts as one space.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            words.Append(Of(inline));
        }

        return words.ToString();
    }

    /// <summary>Returns the text of a block and everything in it.</summary>
    public static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Inlines),
        Heading heading => Of(heading.Inlines),
        ListBlock list => string.Concat(list.Items.SelectMany(item => item.Blocks).Select(Of)),
        Table table => table.Caption + string.Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => Of(cell.Inlines))),
        Quotation quotation => string.Concat(quotation.Blocks.Select(Of)),
        Image image => image.Alternative,
        Attachment attachment => attachment.Name,
        _ => throw new NotSupportedException($"The block {block.GetType().Name} has no plain words."),
    };

    /// <summary>
    /// Returns all content text of a notice: title, a correction's note, the facts' values, the body. Equal in every form and mode.
    /// </summary>
    public static string Of(Notice notice) =>
        notice.Title + notice.Correction?.Note + string.Concat(Facts.Of(notice.Metadata).Select(fact => fact.Value)) + string.Concat(notice.Blocks.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        CodeRun run => run.Text,
        InlineImage image => image.Alternative,
        InlineGroup group => Of(group.Inlines),
        LineBreak => " ",
        _ => throw new NotSupportedException($"The inline {inline.GetType().Name} has no plain words."),
    };
}
