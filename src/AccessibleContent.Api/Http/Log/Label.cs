using System.Collections.Frozen;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Log;

/// <summary>
/// A label of a metric: its name and all its possible values. An unknown value becomes the last one, so that no request can create new
/// ones.
/// </summary>
internal sealed class Label
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    private Label(string name, params string[] values)
    {
        (Name, Values) = (name, values);
        _numbers = values
            .Index()
            .ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The script of the text.</summary>
    public static Label Script { get; } = new("script", [.. HanScript.All.Select(one => one.Tag), "none"]);

    /// <summary>The mode.</summary>
    public static Label Mode { get; } = new("mode", [.. ReadingMode.All.Select(one => one.Name), "none"]);

    /// <summary>The form; <c>page</c> is the page of a notice.</summary>
    public static Label Form { get; } = new("form", [.. Model.Form.All.Select(one => one.Name), "page", "none"]);

    /// <summary>The family of the client's address; mapped or translated IPv4 counts as IPv4.</summary>
    public static Label Family { get; } = new("family", "ipv4", "ipv6");

    /// <summary>The class of the status.</summary>
    public static Label Status { get; } = new("status", "1xx", "2xx", "3xx", "4xx", "5xx");

    /// <summary>What the cache did, in the order of <see cref="CacheStatus"/>.</summary>
    public static Label Cache { get; } = new("cache", "hit", "miss", "stale", "not-modified", "none");

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the values.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Returns the index of a value.</summary>
    public int NumberOf(ReadOnlySpan<char> value) => _numbers.TryGetValue(value, out var number) ? number : Values.Count - 1;

    /// <summary>Returns the label with the value at an index.</summary>
    public KeyValuePair<string, object?> At(int number) => new(Name, Values[number]);
}
