using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>Determines how the cells of a page look.</summary>
internal static class CellLooks
{
    private static readonly string[] Blank = ["#fff", "#ffffff", "white", "transparent", "none", "inherit", "initial", "unset"];

    /// <summary>Returns the look of a cell.</summary>
    /// <param name="cell">The cell as read.</param>
    /// <param name="source">The cell in the page.</param>
    public static CellLook Of(TableCell cell, IHtmlTableCellElement source)
    {
        var isBold = cell.Inlines.Length > 0 && cell.Inlines.All(inline => inline is LineBreak or Emphasis { Strong: true });
        var isCentred = source.FirstElementChild is { } first && IsCentred(first);
        return Of(source) | (isBold ? CellLook.Bold : 0) | (isCentred ? CellLook.Centred : 0);
    }

    /// <summary>Returns the look of a single element, a cell or a row.</summary>
    public static CellLook Of(IElement element) =>
        (Declares(element, "font-weight:bold") || Declares(element, "font-weight:700") ? CellLook.Bold : 0)
        | (IsShaded(element) ? CellLook.Shaded : 0)
        | (IsCentred(element) ? CellLook.Centred : 0);

    private static bool Declares(IElement element, string declaration) =>
        element.GetAttribute("style") is { Length: > 0 } style && ElementKinds.Style(style, declaration);

    private static bool IsCentred(IElement element) =>
        element.LocalName == "center"
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || Declares(element, "text-align:center");

    private static bool IsShaded(IElement element) =>
        IsColour(element.GetAttribute("bgcolor")) || IsColour(Background(element.GetAttribute("style")));

    private static bool IsColour(string? colour) =>
        !string.IsNullOrWhiteSpace(colour) && !Blank.Contains(colour.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string? Background(string? style) => style?.Split(';')
        .Select(declaration => declaration.Split(':', 2))
        .FirstOrDefault(parts => parts.Length == 2 && parts[0].Trim() is "background" or "background-color")?[1];
}
