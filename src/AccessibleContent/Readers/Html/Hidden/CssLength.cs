using System.Globalization;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>CSS lengths in pixels, as precisely as needed here.</summary>
internal static class CssLength
{
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        [""] = 1,
        ["px"] = 1,
        ["pt"] = 4 / 3.0,
        ["pc"] = 16,
        ["in"] = 96,
        ["cm"] = 37.8,
        ["mm"] = 3.78,
        ["em"] = 16,
        ["rem"] = 16,
        ["ex"] = 8,
        ["ch"] = 8,
        ["vw"] = 12.8,
        ["vh"] = 8,
    };

    /// <summary>Returns the pixels; null if it is not a length, or a percentage.</summary>
    public static double? Of(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var digits = value.AsSpan().TrimStart("+-0123456789.").Length;
        var (number, unit) = (value[..(value.Length - digits)], value[(value.Length - digits)..].Trim());
        return
            Units.TryGetValue(unit, out var size)
            && double.TryParse(
                number,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var parsed)
            ? parsed * size
            : null;
    }

    /// <summary>Returns whether a length leads off any screen.</summary>
    public static bool IsFar(string? value) => Of(value) is <= -600;
}
