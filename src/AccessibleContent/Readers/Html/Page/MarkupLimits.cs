using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// Parses a page within limits enforced during parsing: a tree builder needs quadratic time for nested elements (100,000 take a minute),
/// and may build millions of elements from a few that are never closed.
/// </summary>
internal sealed class MarkupLimits
{
    /// <summary>The deepest nesting of elements.</summary>
    public const int Depth = 256;

    /// <summary>The maximum number of elements in a page.</summary>
    public const int Elements = 200_000;

    // Text and comments between the elements; counting must not visit more nodes than there are tokens for it.
    private const int Nodes = 600_000;

    // A formatting element that is never closed is recreated in every paragraph, without any notification from the parser: the tree must be
    // counted.
    private const int Interval = 500;

    // The parser compares every attribute of a tag with every other.
    private const int Attributes = 64;

    // Its list of class names compares each with every other too.
    private const int LongestClass = 600;

    private static readonly HashSet<string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "class", "style", "name", "content", "property", "href", "rel", "src", "alt", "title", "lang", "role", "hidden", "align",
        "colspan", "rowspan", "scope", "start", "value", "type", "width", "height", "border", "bgcolor", "aria-hidden", "data-src",
        "data-original", "datetime", "itemprop", "pubdate", "open", "popover", "aria-controls", "data-target", "data-bs-target",
        "data-toggle", "data-bs-toggle", "data-mode", "media", "color", "background", "span", "reversed", "xml:lang", "alttext",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Read.GetAlternateLookup<ReadOnlySpan<char>>();

    private IElement? _last;
    private int _tokens;
    private int _nextCount = Interval;

    private readonly ReadingBudget _budget;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _asked;

    private MarkupLimits(string text, ReadingBudget budget) => (_asked, _budget) = (AskedAttributes.Of(text), budget);

    /// <summary>Parses the page.</summary>
    /// <exception cref="ReadingLimitException">The page exceeds the limits.</exception>
    public static IHtmlDocument Parse(string text, ReadingBudget budget)
    {
        var document = new HtmlParser(new MarkupLimits(text, budget).Options()).ParseDocument(text);
        foreach (var element in document.All)
        {
            if (element.GetAttribute("class") is { Length: > LongestClass } names)
            {
                element.SetAttribute("class", names[..LongestClass]);
            }
        }

        return document;
    }

    private HtmlParserOptions Options() => new()
    {
        IsKeepingSourceReferences = true,
        IsNotSupportingFrames = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        MaximumDepth = Depth * 2,
        ShouldEmitAttribute = IsRead,
        OnCreated = (element, _) => Measure(element),
        OnToken = (_, _) => CountNowAndThen(),
    };

    // Attributes that are never read do not enter the document; event handlers do, to be counted.
    private bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        token.Attributes.Count < Attributes
        && (Names.Contains(name.Span) || _asked.Contains(name.Span) || name.Span.StartsWith("on", StringComparison.OrdinalIgnoreCase));

    // An element is inserted into the tree after it is announced, so the previous one is measured.
    private void Measure(IElement element)
    {
        if (_last is not null && DepthOf(_last) > Depth)
        {
            throw new ReadingLimitException($"网页的元素嵌套超过 {Depth} 层；请清除多余的嵌套（例如从 Word 粘贴时选择“只保留文字”）。");
        }

        _last = element;
    }

    private void CountNowAndThen()
    {
        _budget.GoOn();
        if (++_tokens < _nextCount || _last?.Owner is not { } document)
        {
            return;
        }

        var (elements, nodes) = Count(document);
        if (elements > Elements || nodes > Nodes)
        {
            throw new ReadingLimitException(elements > Elements ? $"网页的元素超过 {Elements} 个；请拆分后再发布。" : $"网页的元素、文字和注释超过 {Nodes} 段；请拆分后再发布。");
        }

        _nextCount = _tokens + Math.Max(Interval, nodes / 50);
    }

    // The depth is already bounded here.
    private static (int Elements, int Nodes) Count(INode node)
    {
        var (elements, nodes) = (node is IElement ? 1 : 0, 1);
        foreach (var child in node.ChildNodes)
        {
            var (more, moreNodes) = child.HasChildNodes ? Count(child) : (child is IElement ? 1 : 0, 1);
            (elements, nodes) = (elements + more, nodes + moreNodes);
        }

        return (elements, nodes);
    }

    private static int DepthOf(INode node)
    {
        var depth = 0;
        for (var parent = node.Parent; parent is not null && depth <= Depth; parent = parent.Parent)
        {
            depth++;
        }

        return depth;
    }
}
