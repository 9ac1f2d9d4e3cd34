using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>The number of letters in sentences that each box of a page holds, without links and what is beside an article.</summary>
internal sealed class SentenceCounts
{
    // A wider choice must include most of the page's sentences, or it includes the rest of the page for nothing.
    private const double Most = 0.7;

    private readonly Dictionary<PageBox, int> _counts = [];

    /// <summary>Counts a page.</summary>
    public SentenceCounts(PageBox body) => All = Count(body);

    /// <summary>Gets the number on the page.</summary>
    public int All { get; }

    /// <summary>Returns the number in a choice.</summary>
    public int Of(ArticleChoice choice) => choice.Box.Pieces[choice.From..(choice.To + 1)].Sum(Of);

    /// <summary>Returns the nearest choice around one that holds most sentences of the page.</summary>
    public ArticleChoice Widen(ArticleChoice choice)
    {
        for (var box = choice.Box; box is not null; box = box.Parent)
        {
            if (_counts[box] >= Most * All)
            {
                var from = box.Pieces.FindIndex(piece => Of(piece) > 0);
                return new(box, from, box.Pieces.FindLastIndex(piece => Of(piece) > 0), choice.Worth);
            }
        }

        return choice;
    }

    private static int Letters(PageLine line) =>
        line.IsProse && !line.Box.IsAside && !PageWords.IsOfSite(line.Head) ? line.Letters - line.Linked : 0;

    private int Of(PagePiece piece) => piece.Line is { } line ? Letters(line) : _counts[piece.Box!];

    private int Count(PageBox box) => _counts[box] = box.Pieces.Sum(piece => piece.Line is { } line ? Letters(line) : Count(piece.Box!));
}
