using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>Measures how deeply a document nests, so that no writer, store or browser receives one of unbounded depth.</summary>
internal sealed class Nesting : NoticeWalk
{
    /// <summary>The deepest nesting of blocks, and of inlines, that is accepted.</summary>
    public const int Limit = 16;

    private int _depth;
    private int _deepest;

    /// <summary>Returns the greater of the two depths.</summary>
    public static int Of(ImmutableArray<Block> blocks)
    {
        var walk = new Nesting();
        walk.Blocks(blocks);
        return walk._deepest;
    }

    /// <inheritdoc/>
    public override void Block(Block block)
    {
        // Running text is no deeper than its block.
        var depth = block is Paragraph or Heading ? 0 : 1;
        Enter(depth);
        base.Block(block);
        _depth -= depth;
    }

    /// <inheritdoc/>
    public override void Inline(Inline inline)
    {
        Enter(1);
        base.Inline(inline);
        _depth--;
    }

    private void Enter(int depth)
    {
        _depth += depth;
        _deepest = Math.Max(_deepest, _depth);
    }
}
