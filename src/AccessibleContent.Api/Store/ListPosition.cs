using System.Globalization;

namespace AccessibleContent.Api.Store;

/// <summary>
/// A position in a list as text: the sort key after which a page begins and, far down, how many notices come before it, which would
/// cost too much to count.
/// </summary>
internal static class ListPosition
{
    // No store has more notices.
    private const int Most = 1_000_000_000;

    // No id contains it.
    private const char Separator = '\u001F';

    /// <summary>Writes a position; <paramref name="before"/> is null if it is unknown or cheap to count.</summary>
    public static string Of(string key, int? before) =>
        before is { } number ? string.Create(CultureInfo.InvariantCulture, $"{key}{Separator}{number}") : key;

    /// <summary>Gets the sort key of a position.</summary>
    public static string KeyOf(string position) => position.Split(Separator)[0];

    /// <summary>Gets how many notices come before a position; null if it does not say.</summary>
    public static int? BeforeOf(string position) =>
        position.Split(Separator) is [_, var text]
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= Most
            ? number
            : null;

    /// <summary>Returns whether a text has the form of a position: an invented one leads to no page.</summary>
    public static bool IsOne(string text) => SortKey.IsOne(KeyOf(text)) && Of(KeyOf(text), BeforeOf(text)) == text;
}
