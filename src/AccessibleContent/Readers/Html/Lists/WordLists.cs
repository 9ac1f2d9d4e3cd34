using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>Collects the items of lists that Word set as paragraphs one after the other, and makes lists of them, each level inside the one above it.</summary>
internal sealed class WordLists(NoticeDraft draft)
{
    private readonly List<WordItem> _items = [];

    /// <summary>Gets the level of the first item that is collected; null where there is none.</summary>
    public int? Level => _items.Count > 0 ? _items[0].Mark.Level : null;

    /// <summary>Adds an item.</summary>
    public void Add(WordItem item) => _items.Add(item);

    /// <summary>Gives the lists and begins anew; a lone short item with text behind it is a numbered heading rather than a list.</summary>
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

    // What is of deeper levels stands inside the item before it; a level that is left out is none.
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
