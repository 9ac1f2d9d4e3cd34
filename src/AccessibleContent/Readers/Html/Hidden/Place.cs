using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// The position of an element among its siblings, computed once: each query to the element itself would traverse all of them.
/// </summary>
internal sealed class Place
{
    private Place(IElement element, Place? parent, int index, Place[] siblings) =>
        (Element, Parent, Index, Siblings) = (element, parent, index, siblings);

    /// <summary>Gets the element.</summary>
    public IElement Element { get; }

    /// <summary>Gets the place of the parent element; null at the top.</summary>
    public Place? Parent { get; }

    /// <summary>Gets its index among its siblings, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets it and its siblings.</summary>
    public Place[] Siblings { get; }

    /// <summary>Gets its index among the siblings of its name, from 0.</summary>
    public int IndexOfType { get; private set; }

    /// <summary>Gets how many siblings of its name follow it.</summary>
    public int BehindOfType { get; private set; }

    /// <summary>Gets or sets why the element is not shown.</summary>
    public Hiding Hiding { get; set; }

    /// <summary>Gets or sets how text in the element looks.</summary>
    public Look Look { get; set; } = Look.Start;

    /// <summary>Gets or sets the nearest hidden place around it.</summary>
    public Place? HiddenAround { get; set; }

    /// <summary>Returns the place of the outermost element.</summary>
    public static Place Top(IElement element)
    {
        var alone = new Place[1];
        return alone[0] = new(element, null, 0, alone);
    }

    /// <summary>Returns the places of the elements in an element.</summary>
    public static Place[] Inside(IElement element, Place? at)
    {
        var children = element.ChildNodes.OfType<IElement>().ToList();
        var places = new Place[children.Count];
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = new(children[index], at, index, places);
        }

        NumberTypes(places);
        return places;
    }

    private static void NumberTypes(Place[] places)
    {
        if (places.Length < 2)
        {
            return;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            place.IndexOfType = counts.GetValueOrDefault(place.Element.LocalName);
            counts[place.Element.LocalName] = place.IndexOfType + 1;
        }

        foreach (var place in places)
        {
            place.BehindOfType = counts[place.Element.LocalName] - place.IndexOfType - 1;
        }
    }
}
