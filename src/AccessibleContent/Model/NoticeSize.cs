using System.Collections.Immutable;
using System.Text;

namespace AccessibleContent.Model;

/// <summary>The size of a notice's content, counted in one pass.</summary>
internal sealed class NoticeSize : NoticeWalk
{
    // The colon after each header, and the label （上标） of each superscript in it.
    private const int BytesOfMark = 15;

    // The element around a value that is repeated, with its attributes.
    private const int BytesOfRepeat = 400;

    // HTML writes a mark in up to six bytes, speech what is said instead of a sign in up to 32.
    private const int BytesOfEscape = 32;

    private NoticeSize(Notice notice)
    {
        Attribute(notice.Title);
        foreach (var fact in Facts.Of(notice.Metadata))
        {
            Nodes++;
            Attribute(fact.Label);
            Attribute(fact.Value + fact.Substitute);
        }

        Blocks(notice.Blocks);
    }

    /// <summary>Gets the number of facts, blocks, items, rows, cells and inlines.</summary>
    public int Nodes { get; private set; }

    /// <summary>Gets the bytes in UTF-8 of all text and addresses.</summary>
    public long Bytes { get; private set; }

    /// <summary>Gets the bytes that table headers take when each value of a body is written with all of them.</summary>
    public long HeadBytes { get; private set; }

    /// <summary>Gets the bytes that cells over several rows take when each row is written with all its values.</summary>
    public long RepeatedBytes { get; private set; }

    /// <summary>Counts a notice.</summary>
    public static NoticeSize Of(Notice notice) => new(notice);

    /// <inheritdoc/>
    public override void Blocks(ImmutableArray<Block> blocks)
    {
        Nodes += blocks.Length;
        base.Blocks(blocks);
    }

    /// <inheritdoc/>
    public override void Items(ImmutableArray<ListItem> items)
    {
        Nodes += items.Length;
        base.Items(items);
    }

    /// <inheritdoc/>
    public override void Rows(ImmutableArray<TableRow> rows)
    {
        Nodes += rows.Length;
        foreach (var row in rows)
        {
            Nodes += row.Cells.Length;
        }

        base.Rows(rows);
    }

    /// <inheritdoc/>
    public override void Inlines(ImmutableArray<Inline> inlines)
    {
        Nodes += inlines.Length;
        base.Inlines(inlines);
    }

    /// <inheritdoc/>
    public override void Block(Block block)
    {
        if (block is Table table)
        {
            Count(table);
        }
        else
        {
            base.Block(block);
        }
    }

    /// <inheritdoc/>
    public override void Words(string words) => Attribute(words);

    /// <inheritdoc/>
    public override void Code(string words) => Attribute(words);

    /// <inheritdoc/>
    public override void Attribute(string? value) => Bytes += value is null ? 0 : Encoding.UTF8.GetByteCount(value);

    private void Count(Table table)
    {
        Attribute(table.Caption);
        var (bytes, nodes) = (Bytes, Nodes);
        Rows(table.Rows[..table.HeaderRows]);
        var (heads, marks) = (Bytes - bytes, BytesOfMark * (Nodes - nodes));
        Rows(table.Rows[table.HeaderRows..]);
        HeadBytes += (heads + marks) * PlacesOf(table);
        RepeatedBytes += table.Rows.Sum(row => row.Cells.Sum(cell => RepeatedIn(cell, table.Rows.Length)));
    }

    private long RepeatedIn(TableCell cell, int rows)
    {
        if (cell.RowSpan == 1)
        {
            return 0;
        }

        var (bytes, nodes) = (Bytes, Nodes);
        Inlines(cell.Inlines);
        var each = BytesOfRepeat + (BytesOfEscape * (Bytes - bytes)) + (BytesOfMark * (Nodes - nodes));
        (Bytes, Nodes) = (bytes, nodes);
        return (Math.Min(cell.RowSpan, rows) - 1L) * each;
    }

    // A header cell that extends down, or the lack of one, may be written like a body cell.
    private static long PlacesOf(Table table) =>
        table.Rows.Sum(row => row.Cells.Sum(cell => (long)Math.Min(cell.RowSpan, table.Rows.Length)));
}
