using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// Decides whether an element, with all its content, is hidden, as browsers do; and what in a page is a reviewer's remark about it.
/// </summary>
internal static partial class HidingRules
{
    private static readonly HashSet<string> RowParts = ["tr", "tbody", "thead", "tfoot", "col", "colgroup"];
    private static readonly HashSet<string> TableParts = ["tr", "td", "th", "tbody", "thead", "tfoot", "table"];
    private static readonly HashSet<string> Comments = new(StringComparer.OrdinalIgnoreCase)
    {
        "msocomanchor", "msocomoff", "msocomtxt", "msocomhide", "MsoCommentText", "MsoCommentReference", "MsoCommentSubject",
        "MsoCommentTextCxSpFirst", "MsoCommentTextCxSpMiddle", "MsoCommentTextCxSpLast",
    };

    /// <summary>Returns why the element is not shown.</summary>
    public static Hiding Of(IElement element, DeclaredStyle? style) =>
        IsComment(element, style) ? Hiding.Comment
        : IsClosed(element, style) ? Hiding.Closed
        : element.LocalName == "noscript" || (style is not null && IsGone(element, style)) ? Hiding.Gone
        : IsDeleted(element, style) ? Hiding.Deleted
        : Hiding.None;

    private static bool IsComment(IElement element, DeclaredStyle? style) =>
        (
            style is not null
            && (style.Is(StyleProperty.MsoElement, "comment", "comment-list") || style.Is(StyleProperty.MsoSpecialCharacter, "comment")))
        || (element.GetAttribute("class") is not null && element.ClassList.Any(Comments.Contains))
        || (element.Id is { } id && CommentId().IsMatch(id));

    // Attributes that hide are rules of the browser's own style sheet: any rule of the page is stronger.
    private static bool IsClosed(IElement element, DeclaredStyle? style)
    {
        var display = style?[StyleProperty.Display];
        if (display is null or "revert")
        {
            var isFound = string.Equals(element.GetAttribute("hidden"), "until-found", StringComparison.OrdinalIgnoreCase);
            return (element.HasAttribute("hidden") && !isFound)
                || (element.LocalName == "dialog" && !element.HasAttribute("open"))
                || element.HasAttribute("popover")
                || (style is not null && TakesNoRoom(element, style));
        }

        return display == "none" || TakesNoRoom(element, style!);
    }

    private static bool TakesNoRoom(IElement element, DeclaredStyle style) =>
        style.Is(StyleProperty.ContentVisibility, "hidden")
        || (RowParts.Contains(element.LocalName) && style.Is(StyleProperty.Visibility, "collapse"))
        || (
            style[StyleProperty.Overflow] is { } overflow
            && (overflow.StartsWith("hidden", StringComparison.Ordinal) || overflow.StartsWith("clip", StringComparison.Ordinal))
            && IsBox(element, style)
            && (
                IsNothing(style[StyleProperty.Height])
                || IsNothing(style[StyleProperty.MaxHeight])
                || IsNothing(style[StyleProperty.Width])
                || IsNothing(style[StyleProperty.MaxWidth]))
            && (style[StyleProperty.Padding] is null || CssLength.Of(style[StyleProperty.Padding]) is 0));

    private static bool IsBox(IElement element, DeclaredStyle style) => !TableParts.Contains(element.LocalName)
        && (
            !ElementKinds.IsRunning(element)
            || style[StyleProperty.Display] is "block" or "inline-block" or "flex" or "grid" or "inline-flex"
            || IsLifted(style));

    private static bool IsNothing(string? length) => CssLength.Of(length) is >= 0 and <= 1;

    private static bool IsLifted(DeclaredStyle style) => style.Is(StyleProperty.Position, "absolute", "fixed");

    private static bool IsGone(IElement element, DeclaredStyle style) =>
        style.Is(StyleProperty.MsoHide, "all")
        || (
            style[StyleProperty.Animation] is null or "none"
            && style[StyleProperty.Opacity] is { } opacity
            && CssLength.Of(opacity.TrimEnd('%')) is 0)
        || (
            (IsLifted(style) || style.Is(StyleProperty.Position, "relative", "-webkit-sticky"))
            && (
                CssLength.IsFar(style[StyleProperty.Left])
                || CssLength.IsFar(style[StyleProperty.Top])
                || CssLength.IsFar(style[StyleProperty.Right])))
        || (CssLength.IsFar(style[StyleProperty.MarginLeft]) && IsBox(element, style))
        || (IsLifted(style) && style[StyleProperty.Clip] is { } clip && Nothing().IsMatch(clip))
        || (style[StyleProperty.ClipPath] is { } path && NoPath().IsMatch(path))
        || (style[StyleProperty.Transform] is { } transform && (NoScale().IsMatch(transform) || FarAway().IsMatch(transform)));

    private static bool IsDeleted(IElement element, DeclaredStyle? style) =>
        element.LocalName is "del" or "s" or "strike"
        || (
            element.GetAttribute("class") is not null
            && element.ClassList.Any(name => name.Equals("msoDel", StringComparison.OrdinalIgnoreCase)))
        || (style?[StyleProperty.TextDecoration] is { } line && line.Contains("line-through", StringComparison.Ordinal));

    [GeneratedRegex("^(?:_com_|_anchor_)[0-9]{1,6}$")]
    private static partial Regex CommentId();

    [GeneratedRegex(@"^rect\((?:\s*,?\s*[01]?(?:\.[0-9]{1,3})?(?:px|pt|em)?){4}\s*\)$")]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"^(?:inset\(\s*(?:50|100)%|circle\(\s*0|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?\s*,\s*0(?:px|%)?\s+0(?:px|%)?\s*,\s*0(?:px|%)?\s+0)")]
    private static partial Regex NoPath();

    [GeneratedRegex(@"scale[xy]?\(\s*0(?:\.0{1,4})?\s*[,)]")]
    private static partial Regex NoScale();

    [GeneratedRegex(@"translate(?:[xy]|3d)?\(\s*(?:0(?:px)?\s*,\s*)?-(?:[0-9]{4,6}px|[0-9]{3,6}r?em)")]
    private static partial Regex FarAway();
}
