using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = AccessibleContent.Model.Block;
using Inline = AccessibleContent.Model.Inline;
using ListBlock = AccessibleContent.Model.ListBlock;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;
using Table = AccessibleContent.Model.Table;
using TableCell = AccessibleContent.Model.TableCell;
using TableRow = AccessibleContent.Model.TableRow;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Converts the blocks of a Markdown document into those of a notice.</summary>
internal sealed class MarkdownBlocks(NoticeDraft draft)
{
    private readonly MarkdownInlines _inlines = new(draft);

    /// <summary>Returns the plain text of a heading.</summary>
    public string TextOf(HeadingBlock heading) => PlainWords.Of(Words(heading.Inline));

    /// <summary>Reads one block; one that has no place in a notice yields nothing, and a remark.</summary>
    public IEnumerable<Block> Read(Markdig.Syntax.Block block)
    {
        draft.Budget.GoOn();
        return ResponseBody(block);
    }

    private IEnumerable<Block> ResponseBody(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => NonEmpty(Words(heading.Inline), words => new Heading(Math.Clamp(heading.Level - 1, 1, 5), words)),
        ParagraphBlock paragraph => Paragraph(paragraph),
        Markdig.Syntax.ListBlock list => List(list),
        QuoteBlock quote => [new Quotation([.. quote.SelectMany(Read)])],
        MarkdownTable table => [Table(table)],
        FencedCodeBlock code => [new Paragraph([new CodeRun(draft.Cleaner.Code(code.Lines.ToString()))])],
        ThematicBreakBlock => [],
        LinkReferenceDefinitionGroup => [],
        HtmlBlock html => Skip($"Markdown 中的 HTML 没有采用：“{html.Lines.ToString().Trim()}”；请改写为 Markdown。"),
        _ => Skip($"Markdown 的 {block.GetType().Name} 没有采用。"),
    };

    private static IEnumerable<Block> NonEmpty(ImmutableArray<Inline> words, Func<ImmutableArray<Inline>, Block> make) =>
        words.Length == 0 ? [] : [make(words)];

    private IEnumerable<Block> Paragraph(ParagraphBlock paragraph)
    {
        var words = Words(paragraph.Inline);
        return FileOf(words) is { } attachment
            ? [attachment]
            : [.. NonEmpty(words, inlines => new Paragraph(inlines)), .. _inlines.Images(paragraph.Inline)];
    }

    // A paragraph that is nothing but a link to a file of documents is an attachment.
    private static Attachment? FileOf(ImmutableArray<Inline> words) =>
        words is [Link link] && FileKind.Of(link.Address) is { IsPicture: false }
            ? new(PlainWords.Of(link.Inlines).Trim(), link.Address, null, null)
            : null;

    private IEnumerable<Block> List(Markdig.Syntax.ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().Select(item => item.SelectMany(Read).ToImmutableArray()).ToList();
        if (items.TrueForAll(item => item is [Attachment]))
        {
            return items.Select(item => item[0]);
        }

        int? start = list.IsOrdered ? int.Parse(list.OrderedStart ?? "1", CultureInfo.InvariantCulture) : null;
        return [new ListBlock(start, [.. items.Select(blocks => new ListItem(blocks))])];
    }

    private Table Table(MarkdownTable table)
    {
        var rows = table.OfType<MarkdownTableRow>().ToList();
        return new Table(null, rows.TakeWhile(row => row.IsHeader).Count(), [.. rows.Select(Row)]);
    }

    private TableRow Row(MarkdownTableRow row) => new([.. row.OfType<MarkdownTableCell>().Select(Cell)]);

    private TableCell Cell(MarkdownTableCell cell) => new(
        draft.Cleaner.Inlines([
            .. cell.OfType<LeafBlock>()
                .SelectMany(block =>
                    _inlines
                        .Read(block.Inline)
                        .Concat(
                            _inlines
                                .Images(block.Inline)
                                .OfType<Image>()
                                .Select(image => new InlineImage(image.Address, image.Alternative)))),
        ]),
        Math.Max(1, cell.RowSpan),
        Math.Max(1, cell.ColumnSpan));

    private ImmutableArray<Inline> Words(ContainerInline? inlines) => draft.Cleaner.Inlines(_inlines.Read(inlines));

    private IEnumerable<Block> Skip(string message)
    {
        draft.Remark(RemarkKind.Skipped, message);
        return [];
    }
}
