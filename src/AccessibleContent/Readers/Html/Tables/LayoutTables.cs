using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>Distinguishes layout tables from those whose rows and columns carry meaning.</summary>
internal static class LayoutTables
{
    private const int LeastCells = 4;
    private const int LongestCell = 60;

    /// <summary>Returns whether a table is used only for layout.</summary>
    public static bool Is(IElement element, List<List<IHtmlTableCellElement>> rows)
    {
        if (element.GetAttribute("role") is "presentation" or "none" || rows.TrueForAll(row => row.Count == 1))
        {
            return true;
        }

        var isMarked =
            rows.Exists(row => row.Exists(cell => cell.LocalName == "th"))
            || element.Children.Any(child => child.LocalName is "caption" or "thead");
        return !isMarked && (element.QuerySelector("table") is not null ? !IsDataAround(element, rows) : IsGallery(rows));
    }

    // A border, rows of equal width, and short text in all cells except the few that hold another table.
    private static bool IsDataAround(IElement element, List<List<IHtmlTableCellElement>> rows)
    {
        var cells = rows.SelectMany(row => row).ToList();
        var nesting = cells.Count(cell => cell.QuerySelector("table") is not null);
        return HasFrame(element)
            && rows.Count > 1
            && cells.Count >= LeastCells
            && nesting * 3 <= cells.Count
            && rows.TrueForAll(row => row.Count == rows[0].Count)
            && cells.TrueForAll(cell => !HtmlWords.AreLonger(cell, LongestCell));
    }

    // Pictures side by side, each with its caption.
    private static bool IsGallery(List<List<IHtmlTableCellElement>> rows)
    {
        var filled = rows.SelectMany(row => row)
            .Select(cell => (IsPicture: cell.QuerySelector("img") is not null, HasWords: HtmlWords.Of(cell, 1).Length > 0))
            .Where(cell => cell.IsPicture || cell.HasWords)
            .ToList();
        return filled.Count > 0 && filled.Count(cell => cell.IsPicture) * 2 >= filled.Count;
    }

    private static bool HasFrame(IElement element) => element.GetAttribute("border") is { } border && border.Trim() is not ("" or "0")
        || (
            element.GetAttribute("style") is { } style
            && style.Contains("border", StringComparison.OrdinalIgnoreCase)
            && !ElementKinds.Style(style, "border:0")
            && !ElementKinds.Style(style, "border:none"))
        || (
            element.GetAttribute("class") is { } name
            && (name.Contains("grid", StringComparison.OrdinalIgnoreCase) || name.Contains("border", StringComparison.OrdinalIgnoreCase)));
}
