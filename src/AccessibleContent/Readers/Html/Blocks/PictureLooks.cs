using System.Globalization;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// What a page declares about a picture besides its alternative text: that assistive technology should skip it, or its size.
/// </summary>
internal static class PictureLooks
{
    private const double Small = 32;
    private const double Thin = 8;

    // The style that a page gives to a picture is short; a longer one does not set its size.
    private const int LongestStyle = 1000;

    /// <summary>Returns whether the page hides the picture from screen readers.</summary>
    public static bool IsSilent(IElement image) =>
        image.GetAttribute("role") is "presentation" or "none" || image.GetAttribute("aria-hidden") == "true";

    /// <summary>Returns whether the picture is as small as an icon, or as thin as a rule.</summary>
    public static bool IsSmall(IElement image)
    {
        var (width, height) = (Size(image, "width"), Size(image, "height"));
        return (width <= Small && height <= Small) || width <= Thin || height <= Thin;
    }

    private static double? Size(IElement image, string name)
    {
        var written =
            image.GetAttribute(name) ?? (image.GetAttribute("style") is { Length: <= LongestStyle } style ? Declared(style, name) : null);
        var number = written?.Trim().Replace("px", "", StringComparison.OrdinalIgnoreCase);
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    private static string? Declared(string style, string name) => style.Split(';')
        .Select(declaration => declaration.Split(':', 2))
        .FirstOrDefault(parts => parts.Length == 2 && parts[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}
