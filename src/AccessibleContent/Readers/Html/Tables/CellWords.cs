using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>The text of blocks where only running text is allowed, as in a cell: one line per block.</summary>
/// <param name="withPictures">Whether pictures are included, each as a line.</param>
internal sealed class CellWords(bool withPictures) : NoticeWalk
{
    private readonly List<ImmutableArray<Inline>> _lines = [];

    /// <summary>Returns the lines.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="withPictures">Whether pictures are included, each as a line.</param>
    public static ImmutableArray<Inline> Of(ImmutableArray<Block> blocks, bool withPictures = false)
    {
        var cell = new CellWords(withPictures);
        cell.Blocks(blocks);
        var words = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in cell._lines.Where(line => line.Length > 0))
        {
            if (words.Count > 0)
            {
                words.Add(new LineBreak());
            }

            words.AddRange(line);
        }

        return words.ToImmutable();
    }

    /// <inheritdoc/>
    public override void Inlines(ImmutableArray<Inline> inlines) => _lines.Add(inlines);

    /// <inheritdoc/>
    public override void Block(Block block)
    {
        switch (block)
        {
            case ListBlock { Start: not null } list:
                foreach (var (item, number) in list.Numbered())
                {
                    AddNumbered(item, list.Written(number));
                }

                break;
            case Table table: _lines.AddRange(NestedTables.Lines(table)); break;
            case Image image when withPictures: _lines.Add([new InlineImage(image.Address, image.Alternative)]); break;
            default: base.Block(block); break;
        }
    }

    // Lists are not allowed there, so their numbers become text.
    private void AddNumbered(ListItem item, string number)
    {
        var first = _lines.Count;
        Blocks(item.Blocks);
        if (_lines.Count > first)
        {
            _lines[first] = TextRuns.Merge(_lines[first].Insert(0, new TextRun(number + ". ")));
        }
    }
}
