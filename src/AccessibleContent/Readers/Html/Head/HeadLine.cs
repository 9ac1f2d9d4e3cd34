using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>A line of a page as a browser sets it, with what tells a title, a byline and a row of a record from the site around them.</summary>
/// <param name="Words">Its words; <see cref="HeadMarks.Edge"/> stands where elements touch.</param>
/// <param name="Holder">The element that begins and ends it.</param>
/// <param name="Zone">Where it stands.</param>
internal sealed record HeadLine(string Words, IElement Holder, HeadZone Zone)
{
    /// <summary>Gets the words as a reader sees them.</summary>
    public string Text { get; } = HeadMarks.Without(Words).Trim();

    /// <summary>Gets the row that it is a cell of: of a table, a list of pairs, or the element around.</summary>
    public required IElement Row { get; init; }

    /// <summary>Gets the cell of that row.</summary>
    public required IElement Cell { get; init; }

    /// <summary>Gets the level of the heading that it stands in, 0 for none.</summary>
    public int Level { get; init; }

    /// <summary>Gets how many of its characters are in links.</summary>
    public int Linked { get; init; }

    /// <summary>Gets a value indicating whether it is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>Gets a value indicating whether it stands in navigation or a sidebar.</summary>
    public bool IsAside { get; init; }

    /// <summary>Gets the texts that it is made of.</summary>
    public IReadOnlyList<IText> Texts { get; init; } = [];

    /// <summary>Gets a date that it holds where only machines look; null where it has none.</summary>
    public string? Machine { get; init; }

    /// <summary>Gets the letters and digits alone.</summary>
    public string Bare => field ??= HtmlWords.Bare(Text);

    /// <summary>Gets a value indicating whether it is mostly a link.</summary>
    public bool IsLink => Linked * 2 > Text.Length;

    /// <summary>Gets the line of the source.</summary>
    public int? SourceLine => HtmlWords.LineOf(Holder);
}
