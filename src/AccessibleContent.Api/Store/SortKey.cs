using System.Globalization;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The sort key of a notice in the list: the time or the date, then the id, so that no two notices share a key.</summary>
internal static class SortKey
{
    /// <summary>The maximum length of a key in bytes: a time, and the longest id that older stores allow.</summary>
    public const int Longest = 1024;

    private const string Moment = "yyyy-MM-ddTHH:mm:ss";
    private const string Day = IsoDates.Day;

    /// <summary>Gets the key of a notice.</summary>
    public static string Of(Notice notice)
    {
        var metadata = notice.Metadata;
        var when =
            metadata.PublishedAt?.ToString(Moment, CultureInfo.InvariantCulture)
            ?? metadata.PublishedOn.ToString(Day, CultureInfo.InvariantCulture);
        return $"{when} {notice.Id}";
    }

    /// <summary>Returns whether a text has the form of a key: an invented one leads to no page.</summary>
    public static bool IsOne(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0
            && Encoding.UTF8.GetByteCount(text) <= Longest
            && IsWhen(text[..blank])
            && NoticeId.Parse(text[(blank + 1)..]) is not null;
    }

    private static bool IsWhen(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTime.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
