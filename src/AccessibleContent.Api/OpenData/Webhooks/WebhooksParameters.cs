using System.Globalization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>The query of the list of deliveries.</summary>
/// <param name="Limit">The maximum number of items.</param>
/// <param name="After">The position that the page begins after; null for the first page.</param>
internal sealed record WebhooksParameters(int Limit, DeliveryPosition? After)
{
    private const int KeyLength = 32, LongestCursor = 60;

    /// <summary>Reads the keys.</summary>
    public static Result<WebhooksParameters> Read(IQueryCollection query)
    {
        if (!ScheduledParameters.ReadLimit(query).TryGet(out var limit, out var problem))
        {
            return problem;
        }

        var cursor = query["cursor"].ToString();
        var after = Decode(cursor);
        return after is null && cursor.Length > 0
            ? Problem.Malformed("cursor", cursor.Length > LongestCursor ? cursor[..LongestCursor] + "…" : cursor, "上一页的 next")
            : new WebhooksParameters(limit, after);
    }

    /// <summary>Creates the cursor of a position.</summary>
    public static string Encode(DeliveryPosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Change}-{position.Endpoint}");

    private static DeliveryPosition? Decode(string cursor) =>
        cursor.Length <= LongestCursor && cursor.Split('-') is [var change, { Length: KeyLength } key]
        && long.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && key.All(char.IsAsciiHexDigitLower)
            ? new(number, key)
            : null;
}
