using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Lists;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>The blocks of one container as they come, and the running text that is not yet a paragraph.</summary>
/// <param name="draft">Cleans the words, and counts the paragraphs.</param>
/// <param name="attachments">Where a line that is nothing but a file goes; null where it stays a link.</param>
internal sealed class BlockFlow(NoticeDraft draft, HtmlAttachments? attachments)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _after = [];
    private readonly WordLists _wordItems = new(draft);

    /// <summary>Gets the running text.</summary>
    public RunningText Text { get; } = new(draft.Effort);

    /// <summary>Gets the attachments' collector.</summary>
    public HtmlAttachments? Attachments => attachments;

    /// <summary>Gets the level of the list that Word's items are being collected in; null where there is none.</summary>
    public int? WordLevel => _wordItems.Level;

    /// <summary>Ends the paragraph, and puts in what stood inside it but is no text.</summary>
    public void End()
    {
        foreach (var inlines in Text.Take())
        {
            var words = draft.Cleaner.Inlines(inlines);
            if (words.Length > 0 && attachments?.TryTake(words) != true)
            {
                Put(new Paragraph(words));
            }
        }

        _after.ForEach(Put);
        _after.Clear();
    }

    /// <summary>Ends the last paragraph and list, and gives the blocks.</summary>
    public ImmutableArray<Block> Take()
    {
        End();
        _blocks.AddRange(_wordItems.Take(isFollowed: false));
        return [.. _blocks];
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
    public void AddWordItem(WordItem item)
    {
        End();
        _wordItems.Add(item);
    }

    private void Put(Block block)
    {
        _blocks.AddRange(_wordItems.Take(isFollowed: true));
        _blocks.Add(block);
    }
}
