using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>A block element, with the boxes and lines in it, in order.</summary>
/// <param name="element">The element.</param>
/// <param name="parent">The box around it; null for the page.</param>
/// <param name="isAside">Whether it belongs to the page and not to the article: navigation, a sidebar, comments.</param>
internal sealed class PageBox(IElement element, PageBox? parent, bool isAside)
{
    /// <summary>Gets the element.</summary>
    public IElement Element => element;

    /// <summary>Gets the box around it; null for the page.</summary>
    public PageBox? Parent => parent;

    /// <summary>Gets a value indicating whether it belongs to the page and not to the article.</summary>
    public bool IsAside => isAside;

    /// <summary>Gets its content.</summary>
    public List<PagePiece> Pieces { get; } = [];

    /// <summary>Returns the lines in it and in its inner boxes, from one piece to another.</summary>
    public IEnumerable<PageLine> Lines(int from, int to) =>
        Pieces[from..(to + 1)].SelectMany(piece => piece.Line is { } line ? [line] : piece.Box!.Lines(0, piece.Box.Pieces.Count - 1));

    /// <summary>
    /// Returns whether it is a table of data: at least two rows have two cells with content, and no cell holds most of the table in
    /// paragraphs.
    /// </summary>
    public bool IsGrid(TextLengths lengths) =>
        Rows(this).Take(2).Count() == 2
        && !Rows(this)
            .Any(row =>
                row.Pieces.Exists(piece =>
                    piece.Box is { Pieces.Count: > 2 } cell && lengths.Of(cell.Element) * 5L > lengths.Of(Element) * 3L));

    private static IEnumerable<PageBox> Rows(PageBox box) =>
        box
            .Pieces.Where(piece => piece.Box is not null)
            .SelectMany(piece =>
                piece.Box!.Element.LocalName switch
    {
        "tr" => piece.Box.Pieces.Count > 1 ? [piece.Box] : [],
        "tbody" or "thead" or "tfoot" => Rows(piece.Box),
        _ => [],
    });
}
