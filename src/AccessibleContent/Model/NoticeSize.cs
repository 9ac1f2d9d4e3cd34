using System.Collections.Immutable;
using System.Text;

namespace AccessibleContent.Model;

/// <summary>The size of a notice's content, counted in one pass.</summary>
internal sealed class NoticeSize
{
    // The colon after each header, and the label （上标） of each superscript in it.
    private const int BytesOfMark = 15;

    private NoticeSize(Notice notice)
    {
        Add(notice.Title);
        foreach (var fact in Facts.Of(notice.Metadata))
        {
            Nodes++;
            Add(fact.Label);
            Add(fact.Value);
        }

        Add(notice.Blocks);
    }

    /// <summary>Gets the number of facts, blocks, items, rows, cells and inlines.</summary>
    public int Nodes { get; private set; }

    /// <summary>Gets the bytes in UTF-8 of all text and addresses.</summary>
    public long Bytes { get; private set; }

    /// <summary>Gets the bytes that table headers take when each value of a body is written with all of them.</summary>
    public long HeadBytes { get; private set; }

    /// <summary>Counts a notice.</summary>
    public static NoticeSize Of(Notice notice) => new(notice);

    private void Add(string? words) => Bytes += words is null ? 0 : Encoding.UTF8.GetByteCount(words);

    private void Add(ImmutableArray<Block> blocks)
    {
        Nodes += blocks.Length;
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Add(paragraph.Inlines); break;
            case Heading heading: Add(heading.Inlines); break;
            case Quotation quotation: Add(quotation.Blocks); break;
            case ListBlock list: Add(list); break;
            case Table table: Add(table); break;
            case Image image: Add(image.Address); Add(image.Alternative); break;
            case Attachment attachment: Add(attachment.Address); Add(attachment.Name); Add(attachment.MediaType); break;
        }
    }

    private void Add(ListBlock list)
    {
        Nodes += list.Items.Length;
        foreach (var item in list.Items)
        {
            Add(item.Blocks);
        }
    }

    private void Add(Table table)
    {
        Add(table.Caption);
        var (bytes, nodes) = (Bytes, Nodes);
        Add(table.Rows[..table.HeaderRows]);
        var (heads, marks) = (Bytes - bytes, BytesOfMark * (Nodes - nodes));
        Add(table.Rows[table.HeaderRows..]);
        HeadBytes += (heads + marks) * PlacesOf(table);
    }

    // A header cell that extends down, or the lack of one, may be written like a body cell.
    private static long PlacesOf(Table table) => table.Rows.Sum(row => row.Cells.Sum(cell => (long)Math.Min(cell.RowSpan, table.Rows.Length)));

    private void Add(ImmutableArray<TableRow> rows)
    {
        Nodes += rows.Length;
        foreach (var row in rows)
        {
            Nodes += row.Cells.Length;
            foreach (var cell in row.Cells)
            {
                Add(cell.Inlines);
            }
        }
    }

    private void Add(ImmutableArray<Inline> inlines)
    {
        Nodes += inlines.Length;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: Add(run.Text); break;
                case CodeRun run: Add(run.Text); break;
                case Link link: Add(link.Address); Add(link.Title); Add(link.Inlines); break;
                case InlineImage image: Add(image.Address); Add(image.Alternative); break;
                case LanguageSpan span: Add(span.Language); Add(span.Inlines); break;
                case InlineGroup group: Add(group.Inlines); break;
            }
        }
    }
}
