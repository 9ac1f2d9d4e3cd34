using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>Rebuilds a document from its parts. What is not overridden is kept, so no kind of node is lost.</summary>
internal abstract class NoticeMap
{
    /// <summary>Maps blocks.</summary>
    public virtual ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var mapped = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            mapped.Add(Block(block));
        }

        return mapped.MoveToImmutable();
    }

    /// <summary>Maps the items of a list.</summary>
    public virtual ImmutableArray<ListItem> Items(ImmutableArray<ListItem> items) =>
        [.. items.Select(item => item with { Blocks = Blocks(item.Blocks) })];

    /// <summary>Maps the rows of a table.</summary>
    public virtual ImmutableArray<TableRow> Rows(ImmutableArray<TableRow> rows) =>
        [.. rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Inlines = Inlines(cell.Inlines) })]))];

    /// <summary>Maps running text.</summary>
    public virtual ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var mapped = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            mapped.Add(Inline(inline));
        }

        return mapped.MoveToImmutable();
    }

    /// <summary>Maps a block and what it holds.</summary>
    public virtual Block Block(Block block) => block.Map(this);

    /// <summary>Maps an inline and what it holds.</summary>
    public virtual Inline Inline(Inline inline) => inline.Map(this);

    /// <summary>Maps words.</summary>
    public virtual string Words(string words) => words;
}
