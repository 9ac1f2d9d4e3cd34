using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>An element that begins lines of its own, with the boxes and lines in it in their order.</summary>
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

    /// <summary>Gets what is in it.</summary>
    public List<PagePiece> Pieces { get; } = [];

    /// <summary>Gives the lines in it and in the boxes in it, from one piece to another.</summary>
    public IEnumerable<PageLine> Lines(int from, int to) => Pieces[from..(to + 1)].SelectMany(piece => piece.Line is { } line ? [line] : piece.Box!.Lines(0, piece.Box.Pieces.Count - 1));

    /// <summary>Says whether it is a table of data: two rows at the least have two cells with something in them, and no cell holds most of it in paragraphs.</summary>
    public bool IsGrid(TextLengths lengths) => Rows(this).Take(2).Count() == 2 && !Rows(this).Any(row => row.Pieces.Exists(piece => piece.Box is { Pieces.Count: > 2 } cell && lengths.Of(cell.Element) * 5L > lengths.Of(Element) * 3L));

    private static IEnumerable<PageBox> Rows(PageBox box) => box.Pieces.Where(piece => piece.Box is not null).SelectMany(piece => piece.Box!.Element.LocalName switch
    {
        "tr" => piece.Box.Pieces.Count > 1 ? [piece.Box] : [],
        "tbody" or "thead" or "tfoot" => Rows(piece.Box),
        _ => [],
    });
}
