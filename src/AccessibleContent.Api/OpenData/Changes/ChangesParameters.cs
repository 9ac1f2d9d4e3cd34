using System.Globalization;
using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.OpenData.Changes;

/// <summary>The query of a page of changes.</summary>
/// <param name="After">The number after which the page begins; zero for all changes.</param>
/// <param name="Limit">The number of changes on a full page; null for the usual one.</param>
/// <param name="Own">The query of this page as it was asked for, with the question mark.</param>
internal sealed record ChangesParameters(long After, int? Limit, string Own)
{
    /// <summary>The number of changes on a page if none is given, and the greatest: what RPDE 1.0 recommends.</summary>
    public const int Most = 500;

    /// <summary>The number after which a page begins, by its short name.</summary>
    public const string AfterKey = "after";

    /// <summary>The same by the name in RPDE 1.0, by which its consumers and validators know the order of a feed.</summary>
    public const string StandardKey = "afterChangeNumber";

    /// <summary>The number of changes on a full page.</summary>
    public const string LimitKey = "limit";

    /// <summary>Reads the keys.</summary>
    public static Result<ChangesParameters> Read(IQueryCollection query)
    {
        if (((string[])[AfterKey, StandardKey, LimitKey]).FirstOrDefault(key => query[key].Count > 1) is { } repeated)
        {
            return Problem.Repeated(repeated);
        }

        var key = query[AfterKey].ToString().Length > 0 ? AfterKey : StandardKey;
        var (after, standard, limit) = (query[key].ToString(), query[StandardKey].ToString(), query[LimitKey].ToString());
        return NumberOf(after, 0) is not { } start ? Problem.Malformed(key, Short(after), "上一页的 next 里的编号，从头开始则为 0")
            : standard.Length > 0 && standard != after ? Problem.Malformed(StandardKey, Short(standard), $"与 {AfterKey} 相同的编号")
            : NumberOf(limit, Most) is not (>= 1 and <= Most and var most)
            ? Problem.Malformed(LimitKey, Short(limit), $"1 到 {Most} 的整数")
            : new ChangesParameters(start, limit.Length == 0 ? null : (int)most, OwnOf(query, start));
    }

    /// <summary>Returns the query of the page that begins after a number.</summary>
    public string QueryFrom(long after) => string.Create(
        CultureInfo.InvariantCulture,
        $"?{AfterKey}={after}&{StandardKey}={after}{(Limit is { } limit ? $"&{LimitKey}={limit}" : "")}");

    // Every value is a number by now, or empty.
    private static string OwnOf(IQueryCollection query, long start) =>
        query.Any(pair => pair.Value.ToString().Length > 0)
            ? "?" + string.Join('&', query.Select(pair => $"{pair.Key}={pair.Value}"))
            : string.Create(CultureInfo.InvariantCulture, $"?{AfterKey}={start}");

    // One spelling a number: no sign, no space, no leading zero.
    private static long? NumberOf(string text, long otherwise) =>
        text.Length == 0 ? otherwise
        : text is ['0', _, ..] ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;
}
