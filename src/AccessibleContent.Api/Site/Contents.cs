using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Site;

/// <summary>The contents list (目录) of a notice, made from the headings of its HTML that have an id.</summary>
/// <param name="Place">The index in the HTML before which it stands: the first heading, so that it delays no first sentence.</param>
/// <param name="Count">The number of headings in it, on all levels.</param>
/// <param name="Entries">The headings of the first level.</param>
public sealed partial record Contents(int Place, int Count, IReadOnlyList<ContentsEntry> Entries)
{
    // A shorter notice can be looked through.
    private const int Fewest = 4;

    private const string TitleEnd = "</h1>";

    /// <summary>Returns the contents of an article; null if it has too few headings.</summary>
    public static Contents? Of(string article)
    {
        var all = Headings().Matches(article).Select(Heading.Of).OfType<Heading>().ToList();
        if (all.Count < Fewest)
        {
            return null;
        }

        // As few levels as give a list: the chapters of a statute, and not each of its articles.
        var deepest = all.Select(heading => heading.Level).Order().ElementAt(Fewest - 1);
        Heading[] shown = [.. all.Where(heading => heading.Level <= deepest)];
        return new(PlaceIn(article, shown[0].Start), shown.Length, Below(shown));
    }

    private static List<ContentsEntry> Below(ReadOnlySpan<Heading> headings)
    {
        var entries = new List<ContentsEntry>();
        while (!headings.IsEmpty)
        {
            var (first, end) = (headings[0], 1);
            while (end < headings.Length && headings[end].Level > first.Level)
            {
                end++;
            }

            entries.Add(new(first.Anchor, first.Language, first.Markup, Below(headings[1..end])));
            headings = headings[end..];
        }

        return entries;
    }

    // A heading inside a quotation or a list is no place for it: then it stands under the title.
    private static int PlaceIn(string article, int start)
    {
        var depth = 0;
        foreach (var tag in Tags().EnumerateMatches(article.AsSpan(0, start)))
        {
            depth += article[tag.Index + 1] == '/' ? -1 : 1;
        }

        return depth == 1 ? start : article.IndexOf(TitleEnd, StringComparison.Ordinal) + TitleEnd.Length;
    }

    [GeneratedRegex("<h[2-6](?: [^>]*)?>.*?</h[2-6]>", RegexOptions.Singleline)]
    private static partial Regex Headings();

    // Of the elements that have an end.
    [GeneratedRegex("</?(?!(?:br|col|hr|img|wbr)\\b)[a-z][^>]*>")]
    private static partial Regex Tags();
}
