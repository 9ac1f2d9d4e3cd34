using System.Collections.Immutable;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>A part of a word that was typed, and all words that stand for it, itself the first.</summary>
internal sealed record WordPart(string Text, ImmutableArray<string> Words)
{
    // A piece of one character says nothing.
    private const int LeastPiece = 2;

    /// <summary>Gets the part with the other words for it.</summary>
    public WidenedWord Widened => new(Text, Words[1..]);

    /// <summary>Divides a folded word by the synonyms in it.</summary>
    public static IEnumerable<WordPart> Of(string word, Synonyms synonyms)
    {
        var done = 0;
        foreach (var (start, length, synonym) in synonyms.In(word))
        {
            foreach (var part in Plain(word[done..start]))
            {
                yield return part;
            }

            var text = word.Substring(start, length);
            yield return new(text, [.. synonym.Words.Prepend(text).Distinct(StringComparer.Ordinal)]);
            done = start + length;
        }

        foreach (var part in done == 0 ? [new(word, [word])] : Plain(word[done..]))
        {
            yield return part;
        }
    }

    /// <summary>Lists the longest pieces of a text that are there, from left to right.</summary>
    public static IEnumerable<string> Pieces(string text, Func<string, bool> has)
    {
        for (var start = 0; start + LeastPiece <= text.Length;)
        {
            var length = LeastPiece;
            while (start + length <= text.Length && has(text.Substring(start, length)))
            {
                length++;
            }

            length--;
            if (length >= LeastPiece)
            {
                yield return text.Substring(start, length);
            }

            start += length >= LeastPiece ? length : 1;
        }
    }

    private static IEnumerable<WordPart> Plain(string text) =>
        WordTokens.Of(text) is { Certain.Length: 0, AtEnds.Length: 0 } || WordTokens.IsLoneHan(text) ? [] : [new(text, [text])];
}
