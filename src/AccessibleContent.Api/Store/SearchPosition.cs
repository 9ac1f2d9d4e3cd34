using System.Globalization;

namespace AccessibleContent.Api.Store;

/// <summary>A position in search results as text: the sort key after which a page begins, and its rank.</summary>
internal static class SearchPosition
{
    private const string Separator = "\u001Fr";

    /// <summary>Writes a position.</summary>
    public static string Of(int rank, string key) => string.Create(CultureInfo.InvariantCulture, $"{key}{Separator}{rank}");

    /// <summary>Reads a position; null if the text has not the form of one: an invented one leads to no page.</summary>
    public static (int Rank, string Key)? Read(string? text) =>
        text?.Split(Separator) is [var key, var number]
        && SortKey.IsOne(key)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
        && Of(rank, key) == text
            ? (rank, key)
            : null;
}
