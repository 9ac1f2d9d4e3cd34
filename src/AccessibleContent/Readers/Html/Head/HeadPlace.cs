using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>The context of a text while a page is traversed.</summary>
/// <param name="Holder">The element that begins and ends its line.</param>
/// <param name="Row">The row that its line is a cell of.</param>
/// <param name="Cell">The cell of that row.</param>
internal readonly record struct HeadPlace(IElement Holder, IElement Row, IElement Cell)
{
    /// <summary>Gets the level of the heading; 0 for none.</summary>
    public int Level { get; init; }

    /// <summary>Gets a value indicating whether it is in a link.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Gets a value indicating whether it is in a list item.</summary>
    public bool IsItem { get; init; }

    /// <summary>Gets a value indicating whether it is in navigation or a sidebar.</summary>
    public bool IsAside { get; init; }

    /// <summary>Gets a value indicating whether it is in the article.</summary>
    public bool IsInside { get; init; }

    /// <summary>Returns the place inside an element.</summary>
    public HeadPlace Inside(IElement element) => this with
    {
        Level = element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : Level,
        IsLinked = IsLinked || (element.LocalName == "a" && element.HasAttribute("href")),
        IsItem = IsItem || element.LocalName is "li" or "option",
        IsAside = IsAside || element.LocalName is "nav" or "footer" or "aside",
    };

    /// <summary>Returns the place inside an element that begins and ends lines.</summary>
    public HeadPlace In(IElement element)
    {
        var isOfRow = Row.LocalName is "tr" or "dl" && element.LocalName is not ("table" or "ul" or "ol" or "tr" or "dl");
        return this with
        {
            Holder = element,
            Row = isOfRow ? Row : element.LocalName is "tr" or "dl" ? element : element.ParentElement ?? element,
            Cell = isOfRow && Cell.LocalName is "td" or "th" or "dt" or "dd" ? Cell : element,
        };
    }
}
