using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Lists;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Collects the blocks of one container, and the running text that is not yet a paragraph.</summary>
/// <param name="draft">Cleans the text, and counts the paragraphs.</param>
/// <param name="attachments">Receives lines that consist of a file link; null if those stay links.</param>
internal sealed class BlockFlow(NoticeDraft draft, HtmlAttachments? attachments)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _after = [];
    private readonly WordLists _wordItems = new(draft);

    /// <summary>Gets the running text.</summary>
    public RunningText Text { get; } = new(draft.Budget);

    /// <summary>Gets the attachments' collector.</summary>
    public HtmlAttachments? Attachments => attachments;

    /// <summary>Gets the level of the Word list whose items are being collected; null if there is none.</summary>
    public int? WordLevel => _wordItems.Level;

    /// <summary>Ends the paragraph, and inserts the non-text content that was inside it.</summary>
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

    /// <summary>Ends the last paragraph and list, and returns the blocks.</summary>
    public ImmutableArray<Block> Take()
    {
        End();
        _blocks.AddRange(_wordItems.Take(isFollowed: false));
        return [.. _blocks];
    }

    /// <summary>Adds a block after the previous content.</summary>
    public void Add(Block block)
    {
        End();
        Put(block);
    }

    /// <summary>Adds a picture: after the current paragraph, if one has begun.</summary>
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

    /// <summary>Adds an item of a list that Word wrote as paragraphs; consecutive items form one list.</summary>
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
