using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>The number of letters and digits in each element, and of those outside links: counted once, from the leaves up.</summary>
internal sealed class TextLengths
{
    private readonly Dictionary<INode, (int All, int Plain)> _lengths = [];
    private readonly Dictionary<INode, int> _heights = [];
    private readonly HashSet<INode> _pictured = [];
    private readonly HashSet<INode> _blocked = [];
    private readonly ReadingBudget _budget;

    /// <summary>Counts a document.</summary>
    public TextLengths(IHtmlDocument document, ReadingBudget budget)
    {
        _budget = budget;
        Count(document);
    }

    /// <summary>Returns the number of letters and digits that an element shows.</summary>
    public int Of(IElement element) => _lengths.GetValueOrDefault(element).All;

    /// <summary>Returns the number of those outside links.</summary>
    public int PlainOf(IElement element) => _lengths.GetValueOrDefault(element).Plain;

    /// <summary>
    /// Returns how deeply elements nest inside an element; querying each of them for its whole content costs that many times its size.
    /// </summary>
    public int HeightOf(IElement element) => _heights.GetValueOrDefault(element);

    /// <summary>Returns whether an element shows a picture.</summary>
    public bool HasPicture(IElement element) => _pictured.Contains(element);

    /// <summary>Returns whether an element contains a block element.</summary>
    public bool HasBlocks(IElement element) => _blocked.Contains(element);

    private (int All, int Linked) Count(INode node)
    {
        var (all, linked) = node is IText text ? (text.Data.Count(char.IsLetterOrDigit), 0) : (0, 0);
        if (node is IElement element
            && (ElementKinds.IsSilent(element) || element.LocalName == "script" || ElementKinds.IsControl(element)))
        {
            return (0, 0);
        }

        _budget.GoOn();
        var height = 0;
        foreach (var child in node.ChildNodes)
        {
            var (more, moreLinked) = Count(child);
            (all, linked) = (all + more, linked + moreLinked);
            height = Math.Max(height, child is IElement ? 1 + _heights.GetValueOrDefault(child) : 0);
            Mark(child, node);
        }

        linked = node is IHtmlAnchorElement ? all : linked;
        Keep(node, all, linked, height);
        return (all, linked);
    }

    private void Keep(INode node, int all, int linked, int height)
    {
        if (node is not IElement)
        {
            return;
        }

        _lengths[node] = (all, all - linked);
        if (height > 0)
        {
            _heights[node] = height;
        }
    }

    private void Mark(INode child, INode node)
    {
        if (child is not IElement element)
        {
            return;
        }

        if (element.LocalName == "img" || _pictured.Contains(element))
        {
            _pictured.Add(node);
        }

        if (_blocked.Contains(element)
            || !(
                element.LocalName is "img" or "script"
                || ElementKinds.IsRunning(element)
                || ElementKinds.IsSilent(element)
                || ElementKinds.IsControl(element)
                || ElementKinds.IsEmbedded(element)))
        {
            _blocked.Add(node);
        }
    }
}
