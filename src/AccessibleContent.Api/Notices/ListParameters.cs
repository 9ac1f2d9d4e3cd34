using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

using SortKey = AccessibleContent.Api.Store.SortKey;

namespace AccessibleContent.Api.Notices;

/// <summary>The query of a list, parsed strictly: an invalid value is reported, an unknown key is ignored.</summary>
internal sealed class ListParameters
{
    /// <summary>
    /// The maximum length of a name or an 索引号: no real one is as long, and a longer one takes time, and space in header fields.
    /// </summary>
    public const int LongestName = 200;

    /// <summary>The maximum length of a cursor, which contains a day and an id.</summary>
    public const int LongestCursor = 600;

    private static readonly string[] Keys = ["limit", "cursor", "index", "catalog", "publisher", "from", "to"];
    private static readonly (string Key, int Limit)[] Limits =
    [
        ("cursor", LongestCursor),
        ("index", LongestName),
        ("catalog", LongestName),
        ("publisher", LongestName),
    ];

    private readonly IQueryCollection _query;
    private readonly Func<string, bool> _isPosition;
    private Problem? _problem;

    private ListParameters(IQueryCollection query, Func<string, bool> isPosition) => (_query, _isPosition) = (query, isPosition);

    /// <summary>Gets the query for the store.</summary>
    public NoticeQuery Query { get; private set; } = new();

    /// <summary>Gets how long a cache may store the list: filtered lists are unlimited in number and must not evict the rest.</summary>
    public TimeSpan KeptFor => IsOneOfMany ? TimeSpan.FromMinutes(1) : TimeSpan.FromDays(1);

    /// <summary>Gets a value indicating whether the list is anything but the first page of all notices.</summary>
    public bool IsOneOfMany => Query != new NoticeQuery();

    /// <summary>Reads the keys.</summary>
    internal static Result<ListParameters> Read(IQueryCollection query) => Read(query, ListPosition.IsOne);

    /// <summary>Reads the keys of a list with its own order.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isPosition">Returns whether a text has the form of a position in the list.</param>
    internal static Result<ListParameters> Read(IQueryCollection query, Func<string, bool> isPosition)
    {
        var parameters = new ListParameters(query, isPosition);
        parameters._problem = Keys.Where(key => query[key].Count > 1).Select(Problem.Repeated).FirstOrDefault()
            ?? Limits.Select(limit => TooLong(query, limit.Key, limit.Limit)).FirstOrDefault(problem => problem is not null);
        if (parameters._problem is null)
        {
            parameters.Read();
        }

        return parameters._problem is { } problem ? problem : parameters;
    }

    /// <summary>Returns the problem with a value over its maximum length; null if there is none.</summary>
    public static Problem? TooLong(IQueryCollection query, string key, int limit)
    {
        var value = query[key].ToString();
        return value.Length > limit && value.EnumerateRunes().Count() is var length && length > limit
            ? Problem.TooLong(key, length, limit)
            : null;
    }

    /// <summary>Returns the query of the same list from another position.</summary>
    /// <param name="after">The position; null for the start.</param>
    /// <param name="script">The script; null where the address has none.</param>
    /// <param name="words">The words of a search; empty where there is none.</param>
    /// <param name="instead">Other values for keys; an empty one leaves its key out.</param>
    public string QueryFrom(string? after, HanScript? script, string words = "", params IReadOnlyList<(string Key, string Value)> instead)
    {
        var known = Keys.Where(key => key != "cursor" && instead.All(other => other.Key != key))
            .Select(key => (key, value: _query[key].ToString()));
        var all = known.Prepend((SearchWords.Key, words)).Concat(instead).Where(pair => pair.Item2.Length > 0)
            .Concat(script is null ? [] : [(AxisValues.ScriptKey, script.Tag)])
            .Concat(after is null ? [] : [("cursor", Encode(after))]);
        var text = string.Join('&', all.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>Creates the cursor of a position in the list.</summary>
    public static string Encode(string after) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(after));

    private void Read() => Query = new NoticeQuery
    {
        Limit = Limit(),
        After = After(),
        IndexNumber = Words("index"),
        Catalog = Words("catalog"),
        Publisher = Words("publisher"),
        From = Date("from"),
        To = Date("to"),
    };

    private string? Words(string key) => _query[key].ToString() is { Length: > 0 } words ? words : null;

    private int Limit() => Parsed("limit", "1 到 100 的整数", text =>
        text[0] != '0'
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= 100
            ? limit
            : (int?)null
) ?? 20;

    private DateOnly? Date(string key) => Parsed(key, " 2024-07-19 这样的日期", text =>
        DateOnly.TryParseExact(text, IsoDates.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : (DateOnly?)null);

    private string? After()
    {
        var text = _query["cursor"].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        var after =
            Base64Url.IsValid(text, out var length) && length <= SortKey.Longest
                ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))
                : "";
        if (_isPosition(after) && Encode(after) == text)
        {
            return after;
        }

        _problem ??= Problem.Malformed("cursor", text.Length > 20 ? text[..20] + "…" : text, "上一页的 next 给出的值");
        return null;
    }

    private T? Parsed<T>(string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        // A form also sends the fields that were left empty.
        var text = _query[key].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        var value = parse(text);
        _problem ??= value is null ? Problem.Malformed(key, text, expected) : null;
        return value;
    }
}
