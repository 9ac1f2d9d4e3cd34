using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>A part of the body: a closed set of kinds, so that a writer can be complete.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Shows a walk the parts of the block, in reading order.</summary>
    internal abstract void Walk(NoticeWalk walk);

    /// <summary>Rebuilds the block from its mapped parts.</summary>
    internal abstract Block Map(NoticeMap map);
}

/// <summary>Running text.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Inlines) : Block
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Inlines(Inlines);

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) => new Paragraph(map.Inlines(Inlines));
}

/// <summary>A heading of the body; <paramref name="Level"/> runs from 1 (a chapter of the notice) to 5.</summary>
public sealed record Heading(int Level, ImmutableArray<Inline> Inlines) : Block
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Inlines(Inlines);

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) => this with { Inlines = map.Inlines(Inlines) };
}

/// <summary>
/// A list; <paramref name="Start"/> is the first item's number, or null for an unordered list. The numbers count up, or down where
/// <paramref name="Reversed"/> is set, and are written in <paramref name="Numbering"/>; null means digits.
/// </summary>
public sealed record ListBlock(int? Start, ImmutableArray<ListItem> Items, ListNumbering? Numbering = null, bool Reversed = false) : Block
{
    /// <summary>The largest number that a list may begin with, as in CommonMark (5.3: nine digits).</summary>
    public const int LargestStart = 999_999_999;

    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Items(Items);

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) => this with { Items = map.Items(Items) };

    /// <summary>Returns each item with its number.</summary>
    public IEnumerable<(ListItem Item, int Number)> Numbered()
    {
        var number = Start ?? 1;
        foreach (var item in Items)
        {
            number = item.Number ?? number;
            yield return (item, number);
            number += Reversed ? -1 : 1;
        }
    }

    /// <summary>Returns a number as the list writes it.</summary>
    public string Written(int number) => (Numbering ?? ListNumbering.Digits).Write(number);
}

/// <summary>A table; the first <paramref name="HeaderRows"/> rows name the columns.</summary>
public sealed record Table(string? Caption, int HeaderRows, ImmutableArray<TableRow> Rows) : Block
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk)
    {
        walk.Words(Caption ?? "");
        walk.Rows(Rows);
    }

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) =>
        this with
        {
            Caption = Caption is null ? null : map.Words(Caption),
            Rows = map.Rows(Rows),
        };
}

/// <summary>A quotation of what somebody else said or wrote.</summary>
public sealed record Quotation(ImmutableArray<Block> Blocks) : Block
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Blocks(Blocks);

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) => new Quotation(map.Blocks(Blocks));
}

/// <summary>A picture; <paramref name="Alternative"/> is empty where nobody wrote a text alternative.</summary>
public sealed record Image(string Address, string Alternative) : Block
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk)
    {
        walk.Attribute(Address);
        walk.Words(Alternative);
    }

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) => this with { Alternative = map.Words(Alternative) };
}

/// <summary>A file that belongs to the notice; media type and size (bytes) are null where the page did not state them.</summary>
public sealed record Attachment(string Name, string Address, string? MediaType, long? Size) : Block
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk)
    {
        walk.Attribute(Address);
        walk.Words(Name);
        walk.Attribute(MediaType);
    }

    /// <inheritdoc/>
    internal override Block Map(NoticeMap map) => this with { Name = map.Words(Name) };
}

/// <summary>One item of a list; <paramref name="Number"/> is set where the item breaks the sequence.</summary>
public sealed record ListItem(ImmutableArray<Block> Blocks, int? Number = null);

/// <summary>One row of a table.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells);

/// <summary>One cell of a table, with its row and column spans; a header names the cells after it in its row.</summary>
public sealed record TableCell(ImmutableArray<Inline> Inlines, int RowSpan = 1, int ColumnSpan = 1, bool IsHeader = false);
