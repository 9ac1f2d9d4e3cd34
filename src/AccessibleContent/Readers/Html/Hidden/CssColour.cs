using System.Globalization;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>A colour of CSS, or of a legacy attribute.</summary>
/// <param name="Red">Red, up to 255.</param>
/// <param name="Green">Green, up to 255.</param>
/// <param name="Blue">Blue, up to 255.</param>
/// <param name="IsSeen">Whether it is not fully transparent.</param>
internal readonly record struct CssColour(int Red, int Green, int Blue, bool IsSeen = true)
{
    /// <summary>The default background of a page.</summary>
    public static readonly CssColour White = new(255, 255, 255);

    private static readonly Dictionary<string, CssColour> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["white"] = White,
        ["black"] = new(0, 0, 0),
        ["red"] = new(255, 0, 0),
        ["green"] = new(0, 128, 0),
        ["blue"] = new(0, 0, 255),
        ["yellow"] = new(255, 255, 0),
        ["gray"] = new(128, 128, 128),
        ["grey"] = new(128, 128, 128),
        ["silver"] = new(192, 192, 192),
        ["maroon"] = new(128, 0, 0),
        ["navy"] = new(0, 0, 128),
        ["purple"] = new(128, 0, 128),
        ["teal"] = new(0, 128, 128),
        ["aqua"] = new(0, 255, 255),
        ["lime"] = new(0, 255, 0),
        ["fuchsia"] = new(255, 0, 255),
        ["olive"] = new(128, 128, 0),
        ["orange"] = new(255, 165, 0),
        ["snow"] = new(255, 250, 250),
        ["ivory"] = new(255, 255, 240),
        ["whitesmoke"] = new(245, 245, 245),
        ["window"] = White,
        ["windowtext"] = new(0, 0, 0),
        ["transparent"] = new(0, 0, 0, false),
    };

    /// <summary>Returns whether text in this colour is invisible on a background of the other.</summary>
    public bool Vanishes(CssColour ground) =>
        Math.Max(Math.Abs(Red - ground.Red), Math.Max(Math.Abs(Green - ground.Green), Math.Abs(Blue - ground.Blue))) <= 3;

    /// <summary>Reads the colour in a value; null if there is no known one.</summary>
    public static CssColour? Of(string value)
    {
        var text = value.Trim();
        if (Names.TryGetValue(text, out var named))
        {
            return named;
        }

        return text.StartsWith('#') ? Hex(text.AsSpan(1)) : text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) ? Numbers(text)
            : text.Contains(' ', StringComparison.Ordinal) ? text.Split(' ').Select(Of).FirstOrDefault(colour => colour is not null)
            : Hex(text.Length == 6 ? text : "");
    }

    private static CssColour? Hex(ReadOnlySpan<char> digits)
    {
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var all))
        {
            return null;
        }

        return digits.Length switch
        {
            3 => new((all >> 8) * 17, ((all >> 4) & 15) * 17, (all & 15) * 17),
            4 => new((all >> 12 & 15) * 17, ((all >> 8) & 15) * 17, ((all >> 4) & 15) * 17, (all & 15) > 0),
            6 => new(all >> 16, (all >> 8) & 255, all & 255),
            8 => new((all >> 24) & 255, (all >> 16) & 255, (all >> 8) & 255, (all & 255) > 0),
            _ => null,
        };
    }

    private static CssColour? Numbers(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var parts = open < 0 ? [] : text[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts
            .Select(part =>
                double.TryParse(part.TrimEnd('%'), CultureInfo.InvariantCulture, out var number)
                    ? part.EndsWith('%')
                        ? number * 2.55
                        : number
                    : -1)
            .ToList();
        return numbers.Count is 3 or 4 && numbers.TrueForAll(number => number >= 0)
            ? new((int)numbers[0], (int)numbers[1], (int)numbers[2], numbers.Count == 3 || numbers[3] > 0)
            : null;
    }
}
