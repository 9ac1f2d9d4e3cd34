using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>
/// Collects consecutive list items that Word wrote as paragraphs, and builds lists from them, each level inside the one above it.
/// </summary>
internal sealed class WordLists(NoticeDraft draft)
{
    private readonly List<WordItem> _items = [];

    /// <summary>Gets the level of the first collected item; null if there is none.</summary>
    public int? Level => _items.Count > 0 ? _items[0].Mark.Level : null;

    /// <summary>Adds an item.</summary>
    public void Add(WordItem item) => _items.Add(item);

    /// <summary>Returns the lists and starts anew; a single short item followed by text is a numbered heading rather than a list.</summary>
    public IReadOnlyList<Block> Take(bool isFollowed)
    {
        if (_items.Count == 0)
        {
            return [];
        }

        List<Block> blocks = isFollowed && _items is [{ IsLikeHeading: true } only] ? [only.AsParagraph()] : [.. Lists(0, _items.Count)];
        if (blocks is not [Paragraph])
        {
            draft.Remark(RemarkRule.WordList, $"Word 的列表段落按列表处理，共 {_items.Count} 项，从“{First()}”起。", line: _items[0].Line);
        }

        _items.Clear();
        return blocks;
    }

    private string First() => PlainWords.Of(_items[0].Blocks[0]) is var words && words.Length > 20 ? words[..20] : words;

    // Items of deeper levels go inside the item before them; a skipped level is ignored.
    private IEnumerable<Block> Lists(int from, int end)
    {
        while (from < end)
        {
            var list = new WordList(_items[from]);
            var level = _items[from].Mark.Level;
            do
            {
                var inner = from + 1;
                while (inner < end && _items[inner].Mark.Level > level)
                {
                    inner++;
                }

                list.Add(_items[from], Lists(from + 1, inner));
                from = inner;
            }
            while (from < end && list.Takes(_items[from]));
            yield return list.Make();
        }
    }
}
