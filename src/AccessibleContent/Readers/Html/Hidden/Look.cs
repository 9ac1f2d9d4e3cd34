using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>How text looks; inherited by inner elements, each of which may become visible again.</summary>
/// <param name="IsInvisible">Whether it keeps its space and is not drawn.</param>
/// <param name="HasNoSize">Whether its font size is zero.</param>
/// <param name="IsMoved">Whether its line begins off the screen.</param>
/// <param name="Ink">Its colour; null if unknown.</param>
/// <param name="Ground">The colour of its background; null if unknown.</param>
internal readonly record struct Look(bool IsInvisible, bool HasNoSize, bool IsMoved, CssColour? Ink, CssColour? Ground)
{
    /// <summary>The text of a page without styles.</summary>
    public static readonly Look Start = new(false, false, false, new CssColour(0, 0, 0), CssColour.White);

    private static readonly CssColour LinkInk = new(0, 0, 238);

    /// <summary>Gets a value indicating whether a browser does not show such text.</summary>
    public bool HidesWords => IsInvisible || HasNoSize || IsMoved || IsDrawnAway;

    /// <summary>Gets a value indicating whether such text still takes up space.</summary>
    public bool KeepsRoom => !HasNoSize && !IsMoved;

    /// <summary>Gets a value indicating whether it is white on an unknown background.</summary>
    public bool IsDoubtful => !HidesWords && Ground is null && Ink is { Red: >= 250, Green: >= 250, Blue: >= 250 };

    private bool IsDrawnAway => Ink is { } ink && (!ink.IsSeen || (Ground is { } ground && ink.Vanishes(ground)));

    /// <summary>Returns the look of text in an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="style">The declarations for it; null if there are none.</param>
    /// <param name="hasOutside">Whether external sheets, which were not read, may colour it too.</param>
    public Look Inside(IElement element, DeclaredStyle? style, bool hasOutside)
    {
        var hints =
            element.HasAttribute("color")
            || element.HasAttribute("bgcolor")
            || element.HasAttribute("background")
            || (element.LocalName == "a" && element.HasAttribute("href"))
            || element.LocalName == "mark";
        if (style is null && !hints && !hasOutside)
        {
            return this;
        }

        return new(
            style?[StyleProperty.Visibility] switch { "hidden" or "collapse" => true, "visible" or "initial" => false, _ => IsInvisible },
            style is null ? HasNoSize : Size(style),
            style is null ? IsMoved : Indent(element, style),
            InkOf(element, style),
            GroundOf(element, style, hasOutside));
    }

    private bool Size(DeclaredStyle style)
    {
        if (style[StyleProperty.FontSize] is not { } size)
        {
            return style[StyleProperty.Font] is { } font && !font.StartsWith("inherit", StringComparison.Ordinal)
                ? font.Split(' ').Any(part => part.Split('/')[0] is "0" or "0px")
                : HasNoSize;
        }

        var isShare =
            size.EndsWith('%')
            || (size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith("rem", StringComparison.Ordinal))
            || size is "inherit" or "larger" or "smaller";
        return (isShare && HasNoSize) || CssLength.Of(size) is <= 1 || size == "0%";
    }

    private bool Indent(IElement element, DeclaredStyle style)
    {
        if (style[StyleProperty.TextIndent] is not { } indent)
        {
            return IsMoved;
        }

        var isLine =
            ElementKinds.IsRunning(element) && !(style[StyleProperty.Display]?.Contains("block", StringComparison.Ordinal) ?? false);
        return !isLine
            && (
                CssLength.IsFar(indent)
                || (indent is "100%" or "101%" or "110%" or "120%" or "150%" or "200%" && style.Is(StyleProperty.Overflow, "hidden")));
    }

    private CssColour? InkOf(IElement element, DeclaredStyle? style)
    {
        if (style?[StyleProperty.Color] is { } declared)
        {
            return declared is "inherit" or "currentcolor" or "unset" ? Ink : CssColour.Of(declared);
        }

        return element.LocalName switch
        {
            "font" when element.GetAttribute("color") is { } old => CssColour.Of(old),
            "a" when element.HasAttribute("href") => LinkInk,
            "mark" => new CssColour(0, 0, 0),
            _ => Ink,
        };
    }

    private CssColour? GroundOf(IElement element, DeclaredStyle? style, bool hasOutside)
    {
        if (element.HasAttribute("background")
            || style?[StyleProperty.BackgroundImage] is { } picture && picture is not ("none" or "initial"))
        {
            return null;
        }

        if ((style?[StyleProperty.Background] ?? element.GetAttribute("bgcolor")) is { } declared
            && declared is not ("none" or "inherit" or "initial" or "unset" or "0" or "0 0"))
        {
            var isPicture = declared.Contains("url(", StringComparison.Ordinal) || declared.Contains("gradient", StringComparison.Ordinal);
            return isPicture ? null : CssColour.Of(declared) is { } colour ? colour.IsSeen ? colour : Ground : null;
        }

        var mayBeColoured = hasOutside && (element.HasAttribute("class") || element.HasAttribute("id"));
        return mayBeColoured || element.LocalName == "mark" || (style?.Is(StyleProperty.Position, "absolute", "fixed") ?? false)
            ? null
            : Ground;
    }
}
