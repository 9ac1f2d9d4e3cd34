using System.Collections.Frozen;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>
/// The names in the public history. The store has the names of keys, which are for the operator only: the history shows the display
/// name of a configured key, the three names under which the program itself publishes, and the same word for everyone else.
/// </summary>
internal sealed class HistoryNames(IOptions<PublishingOptions> options)
{
    /// <summary>The name shown for anyone without a public one.</summary>
    public const string Somebody = "编辑";

    // Of the seeds, the crawler and the import.
    private static readonly FrozenSet<string> Program = FrozenSet.Create(StringComparer.Ordinal, "seeds", "site", "import");

    private readonly FrozenDictionary<string, string> _shown = options.Value.Keys.ToFrozenDictionary(
        key => key.Name,
        key => key.DisplayName.Length > 0 ? key.DisplayName : Somebody,
        StringComparer.Ordinal);

    private readonly string _version = string.Join('\n', options.Value.Keys.Where(key => key.DisplayName.Length > 0)
        .OrderBy(key => key.Name, StringComparer.Ordinal).SelectMany(key => new[] { key.Name, key.DisplayName }));

    /// <summary>Returns the public name.</summary>
    public string Of(string by) => _shown.TryGetValue(by, out var shown) ? shown : Program.Contains(by) ? by : Somebody;

    /// <summary>Checks whether a public name identifies someone: neither the word for everyone nor a name of the program.</summary>
    public static bool IsSomeone(string shown) => shown != Somebody && !Program.Contains(shown);

    /// <summary>Returns the content version of a history: that of its notice, and the names that the settings show in it.</summary>
    public string VersionOf(string content) => _version.Length == 0 ? content : ContentHash.Of(content, _version);
}
