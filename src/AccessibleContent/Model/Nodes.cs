using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>Finds the nodes of one kind in a document.</summary>
internal static class Nodes
{
    /// <summary>Lists the blocks or inlines of a kind, in reading order, those inside others too.</summary>
    public static IReadOnlyList<T> Of<T>(ImmutableArray<Block> blocks)
        where T : class
    {
        var search = new Search<T>();
        search.Blocks(blocks);
        return search.Found;
    }

    private sealed class Search<T> : NoticeWalk
        where T : class
    {
        public List<T> Found { get; } = [];

        public override void Block(Block block)
        {
            Add(block as T);
            base.Block(block);
        }

        public override void Inline(Inline inline)
        {
            Add(inline as T);
            base.Inline(inline);
        }

        private void Add(T? node)
        {
            if (node is not null)
            {
                Found.Add(node);
            }
        }
    }
}
