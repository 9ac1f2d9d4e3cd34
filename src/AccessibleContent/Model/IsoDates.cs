using System.Globalization;

namespace AccessibleContent.Model;

/// <summary>Days and moments as ISO 8601 writes them.</summary>
public static class IsoDates
{
    /// <summary>The format of a day.</summary>
    public const string Day = "yyyy-MM-dd";

    /// <summary>Writes a day.</summary>
    public static string ToIso(this DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Writes a moment to the second, with its offset.</summary>
    public static string ToIso(this DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
