using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>A page as boxes and lines: what a browser would show, each text once, in page order.</summary>
internal sealed class PageOutline
{
    private readonly TextLengths _lengths;
    private readonly ReadingBudget _budget;
    private readonly PageAsides _asides;

    /// <summary>Traverses the page once.</summary>
    public PageOutline(IHtmlElement body, TextLengths lengths, ReadingBudget budget)
    {
        (_lengths, _budget, _asides) = (lengths, budget, new PageAsides(body, lengths));
        Body = Box(body, null, null);
    }

    /// <summary>Gets the whole page.</summary>
    public PageBox Body { get; }

    /// <summary>Gets every line, in page order.</summary>
    public List<PageLine> Lines { get; } = [];

    private PageBox Box(IElement element, PageBox? parent, IElement? link)
    {
        var box = new PageBox(element, parent, parent?.IsAside == true || _asides.Has(element));
        PageLine? line = null;
        var (first, place) = (0, 0);
        foreach (var child in element.ChildNodes)
        {
            _budget.GoOn();
            if (child is IElement inner && Ends(inner))
            {
                End(box, ref line, first, place - 1);
                Enter(box, inner, place, link);
            }
            else if (child is IText or IElement)
            {
                first = line is null ? place : first;
                Collect(child, line ??= new PageLine(box), link);
            }

            place++;
        }

        End(box, ref line, first, place - 1);
        return box;
    }

    private void Enter(PageBox box, IElement element, int place, IElement? link)
    {
        if (!IsOut(element) && element.LocalName is not ("br" or "hr"))
        {
            box.Pieces.Add(new(place, place, Box(element, box, LinkOf(element) ?? link), null));
        }
    }

    private void End(PageBox box, ref PageLine? line, int first, int last)
    {
        if (line is { Leaves.Count: > 0 } and ({ Letters: > 0 } or { HasPicture: true } or { Head.Length: > 0 }))
        {
            box.Pieces.Add(new(first, last, null, line));
            Lines.Add(line);
        }

        line = null;
    }

    private void Collect(INode node, PageLine line, IElement? link)
    {
        _budget.GoOn();
        if (node is IText text)
        {
            line.Add(text, link);
        }
        else if (node is IElement { LocalName: "img" } picture)
        {
            line.AddPicture(picture, link);
        }
        else if (node is IElement element && !IsOut(element))
        {
            foreach (var child in element.ChildNodes)
            {
                Collect(child, line, LinkOf(element) ?? link);
            }
        }
    }

    private static IElement? LinkOf(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } ? element : null;

    private bool Ends(IElement element) =>
        element.LocalName != "img" && !IsOut(element) && (!ElementKinds.IsRunning(element) || _lengths.HasBlocks(element));

    private static bool IsOut(IElement element) =>
        element.LocalName == "script"
        || ElementKinds.IsSilent(element)
        || ElementKinds.IsEmbedded(element)
        || ElementKinds.IsControl(element);
}
