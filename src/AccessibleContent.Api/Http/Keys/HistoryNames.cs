using System.Collections.Frozen;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>
/// Who the public history says it was. The store keeps the names of keys, which are the operator's: shown is what a key of the
/// settings has for it, the three names by which the program itself publishes, and for everybody else the same word.
/// </summary>
public sealed class HistoryNames(IOptions<PublishingOptions> options)
{
    /// <summary>Who has no name for the public.</summary>
    public const string Somebody = "编辑";

    // Of the seeds, the harvest and the import.
    private static readonly FrozenSet<string> Program = FrozenSet.Create(StringComparer.Ordinal, "seeds", "site", "import");

    private readonly FrozenDictionary<string, string> _shown =
        options.Value.Keys.ToFrozenDictionary(key => key.Name, key => key.DisplayName.Length > 0 ? key.DisplayName : Somebody, StringComparer.Ordinal);

    private readonly string _stamp = string.Join('\n', options.Value.Keys.Where(key => key.DisplayName.Length > 0)
        .OrderBy(key => key.Name, StringComparer.Ordinal).SelectMany(key => new[] { key.Name, key.DisplayName }));

    /// <summary>Gives the name for the public.</summary>
    public string Of(string by) => _shown.TryGetValue(by, out var shown) ? shown : Program.Contains(by) ? by : Somebody;

    /// <summary>Says whether a name for the public is of someone, and not the word for everybody or a name of the program.</summary>
    public static bool IsSomeone(string shown) => shown != Somebody && !Program.Contains(shown);

    /// <summary>Gives the stamp of a history: what its notice is, and the names that the settings show in it.</summary>
    public string StampOf(string content) => _stamp.Length == 0 ? content : ContentHash.Of(content, _stamp);
}
