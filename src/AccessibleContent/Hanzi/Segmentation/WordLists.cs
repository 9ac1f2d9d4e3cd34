using AccessibleContent.Hanzi.Data;

namespace AccessibleContent.Hanzi.Segmentation;

/// <summary>Lists of words in the form of Words.tsv, in UTF-8, and the borders that they find: read on first use, and once.</summary>
internal sealed class WordLists(params byte[][] lists)
{
    private readonly Lazy<WordCosts> _costs = new(() => new WordCosts(lists));
    private WordBorders? _borders;

    /// <summary>Gets the lists stored beside the dictionaries; notices' own words hold against the general ones.</summary>
    public static WordLists Embedded { get; } = new(HanziData.Bytes("Words.tsv"), HanziData.Bytes("NoticeWords.tsv"));

    /// <summary>Gets the lists as they are.</summary>
    public IReadOnlyList<byte[]> Lists => lists;

    /// <summary>Gets the words and their costs.</summary>
    public WordCosts Costs => _costs.Value;

    public WordBorders Borders => _borders ??= new(Costs);
}
