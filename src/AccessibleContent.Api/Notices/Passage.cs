using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Notices;

/// <summary>The title of a notice that was found and the passage with what was looked for, as markup with marks.</summary>
internal sealed record Passage(string Title, string Snippet)
{
    private const int Longest = 60;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Finds the passage.</summary>
    public static Passage Of(Notice notice, ImmutableArray<string> words, HanScript script, ReadingMode mode, RenderVersion renderVersion)
    {
        var texts = SearchFields.Of(notice).Body;
        var best = texts.FirstOrDefault(text => words.Any(word => SearchText.Fold(text).Contains(word, StringComparison.Ordinal)))
            ?? texts.FirstOrDefault() ?? "";
        var first = words.Select(word => SearchText.Fold(best).IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0)
            .DefaultIfEmpty(0).Min();
        var start = mode == ReadingMode.Elder ? 0 : Math.Max(0, first - 10);
        var part = mode == ReadingMode.Elder ? best : best[start..Math.Min(best.Length, start + Longest)];
        return new(Marked(notice.Title), Marked(part));

        string Marked(string text) => Mark(text, renderVersion.Renderer.Convert(text, script), words);
    }

    /// <summary>Returns the title alone, for a notice whose text cannot be read.</summary>
    public static Passage OfTitle(string title, ImmutableArray<string> words, HanScript script, RenderVersion renderVersion) =>
        new(Mark(title, renderVersion.Renderer.Convert(title, script), words), "");

    private static string Mark(string published, string shown, ImmutableArray<string> words)
    {
        var folded = SearchText.Fold(published);
        var isMarked = new bool[shown.Length];
        foreach (var word in published.Length == shown.Length ? words : [])
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                isMarked.AsSpan(at, word.Length).Fill(true);
            }
        }

        var markup = new StringBuilder();
        for (var (i, end) = (0, 0); i < shown.Length; i = end)
        {
            for (end = i; end < shown.Length && isMarked[end] == isMarked[i]; end++)
            {
            }

            var text = Encoder.Encode(shown[i..end]);
            markup.Append(isMarked[i] ? $"<mark>{text}</mark>" : text);
        }

        return markup.ToString();
    }
}
