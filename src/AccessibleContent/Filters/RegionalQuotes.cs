using System.Buffers;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>
/// Replaces quotation marks as Taiwan and Hong Kong write them: “ ” ‘ ’ become 「 」 『 』; other scripts keep them as published.
/// </summary>
public static class RegionalQuotes
{
    private const string Published = "“”‘’";
    private const string Regional = "「」『』";
    private const char Apostrophe = '’';

    private static readonly SearchValues<char> Marks = SearchValues.Create(Published);

    /// <summary>Returns whether a script has its own quotation marks.</summary>
    public static bool Serves(HanScript target) => target == HanScript.TraditionalTaiwan || target == HanScript.TraditionalHongKong;

    /// <summary>Replaces the marks of a text; returns the same instance where it has none.</summary>
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
            {
                result[i] = Regional[mark];
            }
        }
    }

    // The apostrophe of It's and O'Neill is the same character as the closing mark.
    private static bool IsApostrophe(ReadOnlySpan<char> text, int position) => text[position] == Apostrophe
        && position > 0 && char.IsAsciiLetterOrDigit(text[position - 1])
        && position + 1 < text.Length && char.IsAsciiLetter(text[position + 1]);
}
