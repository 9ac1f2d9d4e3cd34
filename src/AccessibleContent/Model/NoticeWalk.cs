using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>
/// A walk through a document in reading order. What is not overridden is walked through, so no kind of node is passed over.
/// </summary>
internal abstract class NoticeWalk
{
    /// <summary>Walks through blocks.</summary>
    public virtual void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }
    }

    /// <summary>Walks through the items of a list.</summary>
    public virtual void Items(ImmutableArray<ListItem> items)
    {
        foreach (var item in items)
        {
            Blocks(item.Blocks);
        }
    }

    /// <summary>Walks through the rows of a table.</summary>
    public virtual void Rows(ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                Inlines(cell.Inlines);
            }
        }
    }

    /// <summary>Walks through running text.</summary>
    public virtual void Inlines(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Inline(inline);
        }
    }

    /// <summary>Visits a block and what it holds.</summary>
    public virtual void Block(Block block) => block.Walk(this);

    /// <summary>Visits an inline and what it holds.</summary>
    public virtual void Inline(Inline inline) => inline.Walk(this);

    /// <summary>Visits words, which a script conversion maps.</summary>
    public virtual void Words(string words)
    {
    }

    /// <summary>Visits words that stay as they are in every script.</summary>
    public virtual void Code(string words)
    {
    }

    /// <summary>Visits a line break.</summary>
    public virtual void Break()
    {
    }

    /// <summary>Visits what a node has besides its words: an address, a media type, a title, a language.</summary>
    public virtual void Attribute(string? value)
    {
    }
}
