using AccessibleContent.Readers.Html.Head;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>Removes lines from an article whose text was used elsewhere, and quotes them.</summary>
/// <param name="isArticle">Returns whether a node is a part of the article.</param>
/// <param name="draft">Receives the remarks.</param>
internal sealed class TakenWords(Func<INode, bool> isArticle, NoticeDraft draft)
{
    private const int MostNodes = 200;

    private readonly HashSet<IElement> _elements = [];

    /// <summary>Gets the elements that are left empty.</summary>
    public IReadOnlySet<IElement> Elements => _elements;

    /// <summary>Removes a line, or all lines of a row.</summary>
    public void Take(HeadFacts fact, string why)
    {
        if (fact.Text.Length > 0)
        {
            draft.Remark(RemarkKind.Skipped, $"{why}：“{WhiteSpace.Single(fact.Text)}”。", line: fact.Line.SourceLine);
        }

        foreach (var line in fact.Lines)
        {
            foreach (var text in line.Texts)
            {
                text.Data = "";
            }

            Leave(line.Holder);
        }
    }

    // An element without text goes too, including pictures for buttons; so does the element around it if it held nothing else.
    private void Leave(IElement element)
    {
        var left = MostNodes;
        if (isArticle(element) || !IsEmpty(element, ref left))
        {
            return;
        }

        _elements.Add(element);
        for (
            var outer = element.ParentElement;
            outer is not null && !isArticle(outer) && outer.ChildNodes.Length < MostNodes && outer.ChildNodes.All(IsGone);
            outer = outer.ParentElement)
        {
            _elements.Add(outer);
        }
    }

    private bool IsGone(INode node) =>
        node is not IElement element
            ? string.IsNullOrWhiteSpace(node.TextContent)
            : _elements.Contains(element) || element.LocalName is "script" or "br" or "hr";

    private static bool IsEmpty(INode node, ref int left)
    {
        foreach (var child in node.ChildNodes)
        {
            if (--left < 0
                || (child is IText text && !string.IsNullOrWhiteSpace(text.Data))
                || (
                    child is IElement element
                    && element.LocalName != "script"
                    && !ElementKinds.IsSilent(element)
                    && !IsEmpty(element, ref left)))
            {
                return false;
            }
        }

        return true;
    }
}
