using System.Globalization;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The ranges of an Accept, Accept-Language or Accept-Encoding field with their weights (RFC 9110, 12.4.2), in the client's order.
/// Malformed ranges are ignored, as if they had not been sent.
/// </summary>
internal sealed class PreferenceList
{
    // More ranges than any client needs; the rest of an endless field is not read.
    private const int Most = 32;

    private PreferenceList(IReadOnlyList<(string Range, double Weight)> ranges) => Ranges = ranges;

    /// <summary>Gets the ranges, in lower case, without parameters.</summary>
    public IReadOnlyList<(string Range, double Weight)> Ranges { get; }

    /// <summary>Reads all lines of a field.</summary>
    public static PreferenceList Parse(IEnumerable<string?> lines) =>
        new([.. lines.OfType<string>().SelectMany(line => line.Split(',')).Take(Most).Select(One).OfType<(string, double)>()]);

    private static (string Range, double Weight)? One(string element)
    {
        var parts = element.Split(';', StringSplitOptions.TrimEntries);
        var weight = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        var range = parts[0].ToLowerInvariant();
        return range.Length > 0 && Weight(weight) is { } value ? (range, value) : null;
    }

    private static double? Weight(string? parameter)
    {
        if (parameter is null)
        {
            return 1;
        }

        return
            double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            && weight is >= 0 and <= 1
            ? weight
            : null;
    }
}
