using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// Weighs every box of a page, and in each the adjacent pieces with the greatest total, from the leaves up. So sentences in sibling boxes
/// are joined, what surrounds them is not, and a known name is one weight among others. Linear: each piece is weighed only in its own box.
/// </summary>
internal sealed class ArticleScores(LineWorth worths, TextLengths lengths)
{
    // To be joined, boxes must hold more than the word or two that a template sets beside an article.
    private const double Joining = 12;

    // A name is worth two sentences, so that the title and a byline inside the container do not outweigh it.
    private const double MostForName = 60;

    // An article may be one short sentence and a link.
    private const double LeastForName = 5;

    private const int FewLetters = 20;

    // A larger gap between two sentences of a container is other matter, such as links to other pages.
    private const double LongestGap = -60;

    // A list or quotation is split only if one part of an item is half of it: then it serves as layout.
    private const double NearlyAll = 0.5;

    private static readonly HashSet<string> Lines =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "caption", "figure", "figcaption", "summary", "dt",
    ];

    private static readonly HashSet<string> Lists = ["ul", "ol", "dl", "menu", "dir", "blockquote", "li", "dd"];

    private static readonly HashSet<string> Tables = ["table", "tbody", "thead", "tfoot", "tr"];

    /// <summary>Returns the adjacent pieces that weigh most on the page; null if nothing counts in favour of any.</summary>
    public ArticleChoice? Best(PageBox body) => Weigh(body).Best is { Worth: > 0 } best ? best : null;

    private (double Total, ArticleChoice Best) Weigh(PageBox box)
    {
        var worth = new double[box.Pieces.Count];
        var (best, joining) = (new ArticleChoice(box, 0, -1, 0), 0.0);
        for (var i = 0; i < worth.Length; i++)
        {
            var inside = box.Pieces[i].Box;
            var (total, inner) = inside is null ? (worths.Of(box.Pieces[i].Line!), best) : Weigh(inside);
            worth[i] = Math.Max(total, LineWorth.Worst);
            if (inner.Worth > best.Worth)
            {
                var isOne = IsOne(inside!, inner, total);
                (best, joining) = (isOne ? new(box, i, i, total) : inner, isOne || IsCell(inner.Box) ? 0 : Joining);
            }
        }

        return Choose(box, worth, best, joining);
    }

    private (double Total, ArticleChoice Best) Choose(PageBox box, double[] worth, ArticleChoice best, double joining)
    {
        var total = worth.Sum();
        if (worth.Length > 0 && Heaviest(box, worth) is var run && run.Worth - joining > best.Worth)
        {
            best = run;
        }

        // A table of data is more than a word or two.
        total += total > 0 && box.Element.LocalName == "table" && box.IsGrid(lengths) ? Joining : 0;

        // In a certain container, links count as part of the article until they are known to belong to the page, which is then reported.
        var held = ArticleContainers.IsSure(box.Element) ? Held(worth) : total;
        var named = held + Math.Clamp(held * ArticleContainers.ShareOf(box.Element), 0, MostForName) + (IsPicture(box) ? MostForName : 0);
        if (named > total && named >= best.Worth)
        {
            best = new(box, 0, worth.Length - 1, named);
        }

        return (Math.Max(total, named), Extended(box, worth, best));
    }

    // In a container with a known name, a line of links or labels does not end a short article: the sentences after it belong to it.
    private static ArticleChoice Extended(PageBox box, double[] worth, ArticleChoice best)
    {
        if (best.Box != box || ArticleContainers.ShareOf(box.Element) <= 0)
        {
            return best;
        }

        var (to, gap) = (best.To, 0.0);
        for (var i = best.To + 1; i < worth.Length && gap > LongestGap; i++)
        {
            (to, gap) = worth[i] > 0 && IsSentence(box.Pieces[i]) ? (i, 0) : (to, gap + Math.Min(worth[i], 0));
        }

        return to == best.To ? best : best with { To = to };
    }

    private static bool IsSentence(PagePiece piece) =>
        (piece.Line ?? (piece.Box is { Pieces: [{ Line: { } only }] } ? only : null)) is { IsProse: true, HasEnd: true };

    private static double Held(double[] worth)
    {
        var (good, bad) = (worth.Where(one => one > 0).Sum(), worth.Where(one => one < 0).Sum(one => Math.Max(one, -Joining)));
        return good > 0 ? good + Math.Max(bad, -good / 2) + LeastForName : bad;
    }

    // A notice may be a single picture; then only the container's name indicates it.
    private bool IsPicture(PageBox box) =>
        ArticleContainers.IsSure(box.Element) && lengths.Of(box.Element) < FewLetters && lengths.HasPicture(box.Element);

    // A line, a list or a table of data is taken whole; any other element only lays out its content.
    private bool IsOne(PageBox box, ArticleChoice inner, double total)
    {
        var name = box.Element.LocalName;
        return Lines.Contains(name) || (inner.IsWhole && inner.Box == box && ElementKinds.IsRunning(box.Element))
            || (Lists.Contains(name) && (inner.Box == box ? inner.Worth * NearlyAll < total : inner.Worth < NearlyAll * total))
            || (name == "table" && Tables.Contains(inner.Box.Element.LocalName) && box.IsGrid(lengths));
    }

    private static bool IsCell(PageBox box) =>
        box.Pieces.Count == 1 && box.Element.LocalName is "td" or "th" || Tables.Contains(box.Element.LocalName);

    // The adjacent pieces with the largest sum (Kadane); of equal sums, the longest.
    private static ArticleChoice Heaviest(PageBox box, double[] worth)
    {
        var (best, from, sum) = (new ArticleChoice(box, 0, 0, double.MinValue), 0, 0.0);
        for (var i = 0; i < worth.Length; i++)
        {
            (from, sum) = sum < 0 ? (i, worth[i]) : (from, sum + worth[i]);
            best = sum >= best.Worth ? new(box, from, i, sum) : best;
        }

        return best;
    }
}
