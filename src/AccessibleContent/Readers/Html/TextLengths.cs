using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>How many letters and digits each element holds, and how many of them are not in links: counted once, from the leaves up.</summary>
internal sealed class TextLengths
{
    private static readonly HashSet<string> Frames = ["nav", "header", "footer", "aside", "menu", "html", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "time"];

    private readonly Dictionary<INode, int> _lengths = [];
    private readonly Dictionary<INode, int> _heights = [];
    private readonly HashSet<INode> _pictured = [];
    private readonly ReadingEffort _effort;
    private readonly Dictionary<IElement, double> _scores = [];

    /// <summary>Counts a document.</summary>
    public TextLengths(IHtmlDocument document, ReadingEffort effort)
    {
        _effort = effort;
        Count(document);
    }

    /// <summary>Gives the letters and digits that an element shows.</summary>
    public int Of(IElement element) => _lengths.GetValueOrDefault(element);

    /// <summary>Gives how many elements nest inside an element; asking each of them for all that it holds costs so many times its size.</summary>
    public int HeightOf(IElement element) => _heights.GetValueOrDefault(element);

    /// <summary>Says whether an element shows a picture.</summary>
    public bool HasPicture(IElement element) => _pictured.Contains(element);

    /// <summary>Gives the element whose paragraphs hold most text outside links; null where no text is.</summary>
    public IElement? Densest() => _scores.Where(one => one.Value > 0 && !Frames.Contains(one.Key.LocalName)).OrderByDescending(one => one.Value).Select(one => one.Key).FirstOrDefault();

    private (int All, int Linked) Count(INode node)
    {
        var (all, linked) = node is IText text ? (text.Data.Count(char.IsLetterOrDigit), 0) : (0, 0);
        if (node is IElement element && (ElementKinds.IsSilent(element) || element.LocalName == "script" || ElementKinds.IsControl(element)))
        {
            return (0, 0);
        }

        _effort.GoOn();
        var height = 0;
        foreach (var child in node.ChildNodes)
        {
            var (more, moreLinked) = Count(child);
            Score(child, node, more - moreLinked);
            (all, linked) = (all + more, linked + moreLinked);
            height = Math.Max(height, child is IElement ? 1 + _heights.GetValueOrDefault(child) : 0);
            Picture(child, node);
        }

        Keep(node, all, height);
        return (all, node is IHtmlAnchorElement ? all : linked);
    }

    private void Keep(INode node, int length, int height)
    {
        if (node is not IElement)
        {
            return;
        }

        _lengths[node] = length;
        if (height > 0)
        {
            _heights[node] = height;
        }
    }

    private void Picture(INode child, INode node)
    {
        if (child is IElement { LocalName: "img" } || _pictured.Contains(child))
        {
            _pictured.Add(node);
        }
    }

    // A paragraph speaks for the element around it, and half for the next: the article is where paragraphs are neighbours.
    private void Score(INode child, INode parent, int words)
    {
        var isLine = child is IText || (child is IElement element && (ElementKinds.IsRunning(element) || element.LocalName is "p" or "table" or "ul" or "ol" or "blockquote"));
        if (!isLine || words == 0 || parent is not IElement holder || ElementKinds.IsRunning(holder) || holder.LocalName is "p" or "td" or "tr" or "tbody" or "li")
        {
            return;
        }

        // A page may have nothing around its paragraphs; its tables and lists are what others have around the article.
        if (holder is IHtmlBodyElement && child is not IElement { LocalName: "p" })
        {
            return;
        }

        _scores[holder] = _scores.GetValueOrDefault(holder) + words;
        if (holder.ParentElement is { } outer and not IHtmlBodyElement)
        {
            _scores[outer] = _scores.GetValueOrDefault(outer) + (words / 2.0);
        }
    }
}
