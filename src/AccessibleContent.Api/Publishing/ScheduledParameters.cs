using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Publishing;

/// <summary>The query of the list of what waits.</summary>
/// <param name="Limit">The maximum number of items.</param>
/// <param name="After">The position that the page begins after; null for the first page.</param>
internal sealed record ScheduledParameters(int Limit, ScheduledPosition? After)
{
    /// <summary>The number of items of a page if none is given, and the greatest.</summary>
    public const int Usual = 20, Most = 100;

    private const int LongestCursor = 600;

    /// <summary>Reads the keys.</summary>
    public static Result<ScheduledParameters> Read(IQueryCollection query)
    {
        if (!ReadLimit(query).TryGet(out var number, out var problem))
        {
            return problem;
        }

        var cursor = query["cursor"];
        var after = cursor.ToString().Length == 0 ? null : Decode(cursor.ToString());
        return after is null && cursor.ToString().Length > 0
            ? Problem.Malformed("cursor", cursor.ToString(), "上一页的 next")
            : new ScheduledParameters(number, after);
    }

    /// <summary>Reads the number of items of a page.</summary>
    public static Result<int> ReadLimit(IQueryCollection query)
    {
        var (limit, cursor) = (query["limit"], query["cursor"]);
        return limit.Count > 1 || cursor.Count > 1 ? Problem.Repeated(limit.Count > 1 ? "limit" : "cursor")
            : NumberOf(limit.ToString()) is >= 1 and <= Most and var number ? number
            : Problem.Malformed("limit", limit.ToString(), $"1 到 {Most} 的整数");
    }

    /// <summary>Creates the cursor of a position.</summary>
    public static string Encode(ScheduledPosition position) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{position.Number} {position.At} {position.Id}")));

    private static int? NumberOf(string text) =>
        text.Length == 0 ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static ScheduledPosition? Decode(string cursor) =>
        cursor.Length <= LongestCursor && Base64Url.IsValid(cursor)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ', 3) is [var number, var at, var id]
        && !(at + id).Any(char.IsControl)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? new(at, id, parsed)
            : null;
}
