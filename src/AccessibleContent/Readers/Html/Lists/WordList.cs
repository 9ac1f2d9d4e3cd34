using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>One list of Word paragraphs, while its items are being collected.</summary>
internal sealed class WordList
{
    private readonly ImmutableArray<ListItem>.Builder _items = ImmutableArray.CreateBuilder<ListItem>();
    private readonly WordMark _first;
    private readonly (ListNumbering Numbering, int Number)? _start;
    private int _next;

    /// <summary>Begins a list.</summary>
    public WordList(WordItem first)
    {
        _first = first.Mark;
        _start = _first.Counters.Count > 0 ? _first.Counters[0] : null;
        _next = _start?.Number ?? 1;
    }

    /// <summary>Returns whether an item continues this list: its number is the next one, or a later one in the same Word list.</summary>
    public bool Takes(WordItem item) => item.Mark.Level == _first.Level && (_start is null
        ? item.Mark.Counters.Count == 0 && item.Mark.IsBullet == _first.IsBullet
        : NumberOf(item) is { } number && (number == _next || (number > _next && item.Mark.List == _first.List)));

    /// <summary>Adds an item with the lists inside it.</summary>
    public void Add(WordItem item, IEnumerable<Block> inner)
    {
        int? number = _start is null ? null : NumberOf(item) ?? _next;
        _items.Add(new([.. item.Blocks, .. inner], number == _next ? null : number));
        _next = (number ?? _next) + 1;
    }

    /// <summary>Returns the list.</summary>
    public ListBlock Make() =>
        new(
            _start?.Number,
            _items.ToImmutable(),
            _start is { Numbering: var numbering } && numbering != ListNumbering.Digits ? numbering : null);

    private int? NumberOf(WordItem item) =>
        item
            .Mark.Counters.Where(counter => counter.Numbering == _start?.Numbering)
            .Select(counter => (int?)counter.Number)
            .FirstOrDefault();
}
