namespace AccessibleContent.Readers.Html;

/// <summary>The blocks of one container as they come, and the running text that is not yet a paragraph.</summary>
/// <param name="cleaner">Cleans the words.</param>
/// <param name="attachments">Where a line that is nothing but a file goes; null where it stays a link.</param>
internal sealed class BlockFlow(TextCleaner cleaner, HtmlAttachments? attachments)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _after = [];
    private bool _wordItem;

    /// <summary>Gets the running text.</summary>
    public RunningText Text { get; } = new();

    /// <summary>Gets the blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Gets the attachments' collector.</summary>
    public HtmlAttachments? Attachments => attachments;

    /// <summary>Ends the paragraph, and puts in what stood inside it but is no text.</summary>
    public void End()
    {
        foreach (var inlines in Text.Take())
        {
            var words = cleaner.Inlines(inlines);
            if (words.Length > 0 && attachments?.TryTake(words) != true)
            {
                Put(new Paragraph(words));
            }
        }

        _after.ForEach(Put);
        _after.Clear();
    }

    /// <summary>Adds a block after what came before.</summary>
    public void Add(Block block)
    {
        End();
        Put(block);
    }

    /// <summary>Adds a picture: where a paragraph has begun, after it.</summary>
    public void AddBeside(Block block)
    {
        if (Text.IsEmpty)
        {
            Put(block);
        }
        else
        {
            _after.Add(block);
        }
    }

    /// <summary>Adds an item of a list that Word set as paragraphs; items one after the other are one list.</summary>
    public void AddWordItem(ListItem item)
    {
        End();
        if (_wordItem && _blocks[^1] is ListBlock list)
        {
            _blocks[^1] = list with { Items = list.Items.Add(item) };
        }
        else
        {
            Put(new ListBlock(null, [item]));
        }

        _wordItem = true;
    }

    private void Put(Block block)
    {
        _blocks.Add(block);
        _wordItem = false;
    }
}
