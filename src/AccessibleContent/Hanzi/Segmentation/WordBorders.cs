using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Segmentation;

/// <summary>
/// Decides by the frequencies of words whether a border runs through a phrase: 牵头|发布 is likelier than 牵|头发|布. Only the words near
/// the phrase are looked at, and only where one reaches over its start or end.
/// </summary>
internal sealed class WordBorders(WordCosts words)
{
    /// <summary>The maximum length of a phrase that can be divided; longer ones are names and sayings.</summary>
    public const int MaxPhrase = 8;

    // How far words are looked at before and after the phrase; more context changed nothing in notices.
    private const int Before = 3;
    private const int After = 3;

    /// <summary>Returns whether a word may reach into the two units at a position: a quick test before <see cref="Find"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayCutPair(ReadOnlySpan<char> text, int position) => words.MayReachInto(
        position > 0 ? text[position - 1] : '\0',
        text[position],
        text[position + 1],
        position + 2 < text.Length ? text[position + 2] : '\0');

    /// <summary>Finds the likeliest border inside a phrase of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The start of the phrase.</param>
    /// <param name="length">Its length, from two to <see cref="MaxPhrase"/>.</param>
    /// <param name="isCertain">Whether the dictionary knows it as a word even where no frequency is known.</param>
    public WordBorder Find(ReadOnlySpan<char> text, int position, int length, bool isCertain)
    {
        var start = position;
        while (start > 0 && position - start < Before && Surroundings.IsHan(text[start - 1]))
        {
            start--;
        }

        var end = position + length;
        while (end < text.Length && end - position - length < After && Surroundings.IsHan(text[end]))
        {
            end++;
        }

        // Zeros after the text, so that four units can be read at each position of it.
        Span<char> near = stackalloc char[end - start + WordCosts.MaxLength];
        near[(end - start)..].Clear();
        words.Simplify(text[start..end], near);
        var (first, last) = (position - start, position - start + length);
        var lattice = new WordLattice(words, near, end - start, stackalloc int[WordLattice.Room(end - start)]);
        return lattice.Border(first, last, isCertain);
    }
}
