using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// The article of a page: an element, or adjacent parts of one, in order; what comes before and after them belongs to the page.
/// </summary>
internal sealed class Article
{
    private readonly HashSet<INode> _parts;

    private Article(IElement frame, IReadOnlyList<INode> parts, IReadOnlyList<PageLine> lines) =>
        (Frame, Parts, Lines, _parts) = (frame, parts, lines, [.. parts]);

    /// <summary>Gets the element that holds all parts; it may be the only part itself.</summary>
    public IElement Frame { get; }

    /// <summary>Gets the parts: elements, and the text between them.</summary>
    public IReadOnlyList<INode> Parts { get; }

    /// <summary>Gets the lines.</summary>
    public IReadOnlyList<PageLine> Lines { get; }

    /// <summary>Gets the first element of the article: what precedes it is the head of the page.</summary>
    public IElement First => Parts.OfType<IElement>().FirstOrDefault() ?? Frame;

    /// <summary>Builds an article from what was chosen.</summary>
    public static Article Of(ArticleChoice choice)
    {
        PageLine[] lines = [.. choice.Box.Lines(choice.From, choice.To)];
        if (choice.IsWhole)
        {
            return new(choice.Box.Element, [choice.Box.Element], lines);
        }

        var (from, to) = (choice.Box.Pieces[choice.From].First, choice.Box.Pieces[choice.To].Last);
        return new(choice.Box.Element, [.. choice.Box.Element.ChildNodes.Skip(from).Take(to - from + 1)], lines);
    }

    /// <summary>Builds an article from a whole element.</summary>
    public static Article Of(IElement element) => new(element, [element], []);

    /// <summary>Returns whether a node is a part.</summary>
    public bool IsPart(INode node) => _parts.Contains(node);

    /// <summary>Returns the elements inside the article that match a selector.</summary>
    public IEnumerable<IElement> Find(string selector) =>
        Parts
            .OfType<IElement>()
            .SelectMany(part =>
                part != Frame && part.Matches(selector) ? part.QuerySelectorAll(selector).Prepend(part) : part.QuerySelectorAll(selector));

    /// <summary>Returns the elements after the article in its frame.</summary>
    public IEnumerable<IElement> Behind() =>
        Parts[0] == Frame ? [] : Frame.ChildNodes.SkipWhile(node => node != Parts[^1]).Skip(1).OfType<IElement>();
}
