using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// A line of a page as a browser lays it out, with what tells a title, a byline and a row of a record from the site around them.
/// </summary>
/// <param name="Words">Its text; <see cref="HeadMarks.Edge"/> marks where elements touch.</param>
/// <param name="Holder">The element that begins and ends it.</param>
/// <param name="Zone">Where it is on the page.</param>
internal sealed record HeadLine(string Words, IElement Holder, HeadZone Zone)
{
    /// <summary>Gets the text as readers see it.</summary>
    public string Text { get; } = HeadMarks.Without(Words).Trim();

    /// <summary>Gets the row that it is a cell of: of a table, of a list of pairs, or else the element around it.</summary>
    public required IElement Row { get; init; }

    /// <summary>Gets the cell of that row.</summary>
    public required IElement Cell { get; init; }

    /// <summary>Gets the level of the heading that it is in; 0 for none.</summary>
    public int Level { get; init; }

    /// <summary>Gets the number of its characters in links.</summary>
    public int Linked { get; init; }

    /// <summary>Gets a value indicating whether it is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>Gets a value indicating whether it is in navigation or a sidebar.</summary>
    public bool IsAside { get; init; }

    /// <summary>Gets the text nodes that it consists of.</summary>
    public IReadOnlyList<IText> Texts { get; init; } = [];

    /// <summary>Gets a machine-readable date that it holds; null if there is none.</summary>
    public string? Machine { get; init; }

    /// <summary>Gets its letters and digits only.</summary>
    public string Bare => field ??= HtmlWords.Bare(Text);

    /// <summary>Gets a value indicating whether it is mostly a link.</summary>
    public bool IsLink => Linked * 2 > Text.Length;

    /// <summary>Gets the line of the source.</summary>
    public int? SourceLine => HtmlWords.LineOf(Holder);
}
