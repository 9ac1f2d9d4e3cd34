using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>Scores how likely a line is the title of its page.</summary>
/// <param name="references">The titles in the page's tags, letters and digits only.</param>
/// <param name="site">The name of the site; null if no tag has it.</param>
/// <param name="columns">The names of the page's column and of its breadcrumbs.</param>
internal sealed class TitleScores(IReadOnlyList<string> references, string? site, IReadOnlySet<string> columns)
{
    /// <summary>The minimum score of a line that agrees with a tag.</summary>
    public const double Agreeing = 10;

    private const int Short = 4;
    private const int LongColumn = 8;
    private const int LongTitle = 100;

    // Every line of an element reads its style.
    private const int LongestStyle = 1000;

    /// <summary>Returns the score.</summary>
    /// <param name="words">The text.</param>
    /// <param name="line">The line that it begins with.</param>
    /// <param name="leadsByline">Whether a byline follows.</param>
    /// <param name="distance">The number of lines between it and the body.</param>
    public double Of(string words, HeadLine line, bool leadsByline, int distance)
    {
        var agreement = Agreement(HtmlWords.Bare(words));
        return (Agreeing * agreement)
            + OfMarkup(line)
            + (leadsByline ? 3 : 0)
            - Math.Min(3, distance * 0.1)
            - OfWords(words, agreement)
            - (line.IsLink ? 3 : 0)
            - (line.IsItem ? 4 : 0);
    }

    /// <summary>Returns whether a tag has exactly this text as the title.</summary>
    public bool IsWhole(string words) => references.Contains(HtmlWords.Bare(words));

    // A tag may be cut off, or continue with the column; the common part counts.
    private double Agreement(string bare) => bare.Length < 2 ? 0 : references.Select(reference => reference == bare ? 1.0
        : bare.Length >= Short && reference.StartsWith(bare, StringComparison.Ordinal) ? (double)bare.Length / reference.Length
        : reference.Length >= 8 && bare.StartsWith(reference, StringComparison.Ordinal)
            ? Math.Max(0.5, (double)reference.Length / bare.Length)
        : bare.Length >= 8 && reference.EndsWith(bare, StringComparison.Ordinal) ? 0.9 * bare.Length / reference.Length
        : reference.Length >= Short && bare.Contains(reference, StringComparison.Ordinal) ? 0.9 * reference.Length / bare.Length
        : 0).DefaultIfEmpty().Max();

    private static double OfMarkup(HeadLine line)
    {
        var level = line.Level switch { 1 => 4, 2 => 3, 3 => 2.5, > 3 => 2, _ => 0 };
        var names = $"{line.Holder.ClassName} {line.Holder.Id}";
        var around = $"{line.Holder.ParentElement?.ClassName} {line.Holder.ParentElement?.Id}";
        var named = TitleWords.Names(names) switch
        {
            true => 2.5,
            null => -3,
            _ => TitleWords.Names(around) switch
            {
                true => 1.5,
                null => -1.5,
                _ => 0,
            },
        };
        var style = line.Holder.GetAttribute("style") is { } whole ? whole[..Math.Min(whole.Length, LongestStyle)] : "";
        var isCentred =
            line.Holder.LocalName == "center"
            || line.Holder.GetAttribute("align") == "center"
            || ElementKinds.Style(style, "text-align:center")
            || line.Cell.GetAttribute("align") == "center";
        return level + named + (isCentred ? 1 : 0) + (style.Contains("font-size", StringComparison.OrdinalIgnoreCase) ? 0.5 : 0);
    }

    private double OfWords(string words, double agreement)
    {
        var bare = HtmlWords.Bare(words);
        var isColumn = TitleWords.IsColumn(words) || (bare.Length <= LongColumn && columns.Contains(bare));
        return (isColumn && agreement < 1 ? 8 : isColumn ? 4 : 0)
            + (words == site || (TitleWords.IsSite(words) && agreement < 0.9) ? 8 : 0)
            + (TitleWords.IsOverLinks(words) && agreement < 0.9 ? 8 : 0)
            + (bare.Length < Short ? 3 : 0) + (words.Length > LongTitle ? 3 : 0)
            + (words[^1] is ':' or '：' ? 4 : 0) + (words[^1] is '。' or '；' or '，' ? 5 : 0);
    }
}
