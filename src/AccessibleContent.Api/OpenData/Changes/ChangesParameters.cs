using System.Globalization;
using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.OpenData.Changes;

/// <summary>The query of a page of changes.</summary>
/// <param name="After">The number after which the page begins; zero for all changes.</param>
/// <param name="Limit">The number of changes on a full page.</param>
internal sealed record ChangesParameters(long After, int Limit)
{
    /// <summary>The number of changes on a page if none is given, and the greatest: what RPDE 1.0 recommends.</summary>
    public const int Most = 500;

    private const string AfterKey = "after";
    private const string LimitKey = "limit";

    /// <summary>Reads the keys.</summary>
    public static Result<ChangesParameters> Read(IQueryCollection query)
    {
        foreach (var key in (string[])[AfterKey, LimitKey])
        {
            if (query[key].Count > 1)
            {
                return Problem.Repeated(key);
            }
        }

        var (after, limit) = (query[AfterKey].ToString(), query[LimitKey].ToString());
        return Number(after, 0) is not { } start ? Problem.Malformed(AfterKey, Short(after), "上一页的 next 里的编号，从头开始则为 0")
            : Number(limit, Most) is not (>= 1 and <= Most and var most) ? Problem.Malformed(LimitKey, Short(limit), $"1 到 {Most} 的整数")
            : new ChangesParameters(start, (int)most);
    }

    /// <summary>Returns the query of the page that begins after a number.</summary>
    public string QueryFrom(long after) =>
        string.Create(CultureInfo.InvariantCulture, $"?{AfterKey}={after}{(Limit == Most ? "" : $"&{LimitKey}={Limit}")}");

    // One spelling a number: no sign, no space, no leading zero.
    private static long? Number(string text, long otherwise) =>
        text.Length == 0 ? otherwise
        : text is ['0', _, ..] ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;
}
