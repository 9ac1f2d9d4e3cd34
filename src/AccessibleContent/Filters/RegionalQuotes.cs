using System.Buffers;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Writes quotation marks as Taiwan and Hong Kong do: “ ” ‘ ’ become 「 」 『 』; other scripts keep them as published.</summary>
public static class RegionalQuotes
{
    private const string Published = "“”‘’";
    private const string Regional = "「」『』";
    private const char Apostrophe = '’';

    private static readonly SearchValues<char> Marks = SearchValues.Create(Published);

    /// <summary>Says whether a script has quotation marks of its own.</summary>
    public static bool Serves(HanScript target) => target == HanScript.TraditionalTaiwan || target == HanScript.TraditionalHongKong;

    /// <summary>Replaces the marks of all words of a notice.</summary>
    public static Notice Apply(Notice notice, HanScript target) =>
        Serves(target) ? notice.MapWords(words => Apply(words, target)) : notice;

    /// <summary>Replaces the marks of a text; the same instance comes back when it has none.</summary>
    public static string Apply(string text, HanScript target) => Serves(target) && text.AsSpan().ContainsAny(Marks)
        ? string.Create(text.Length, text, static (result, source) => Replace(source, result))
        : text;

    private static void Replace(ReadOnlySpan<char> source, Span<char> result)
    {
        source.CopyTo(result);
        for (var i = 0; i < source.Length; i++)
        {
            var mark = Published.IndexOf(source[i], StringComparison.Ordinal);
            if (mark >= 0 && !IsApostrophe(source, i))
                result[i] = Regional[mark];
        }
    }

    // It's and O'Neill are written with the same character as the closing mark.
    private static bool IsApostrophe(ReadOnlySpan<char> text, int position) => text[position] == Apostrophe
        && position > 0 && char.IsAsciiLetterOrDigit(text[position - 1])
        && position + 1 < text.Length && char.IsAsciiLetter(text[position + 1]);
}
