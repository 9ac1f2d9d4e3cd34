using System.Collections.Frozen;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>The notices that a writer may write: those of some columns (栏目), of some publishers (发布机构), or both.</summary>
/// <param name="catalogs">The columns; empty for all.</param>
/// <param name="publishers">The publishers; empty for all.</param>
internal sealed class NoticeRealm(IEnumerable<string> catalogs, IEnumerable<string> publishers)
{
    private readonly FrozenSet<string> _catalogs = catalogs.Select(Fold).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _publishers = publishers.Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Describes in Simplified script what puts a notice outside the realm; null if it may be written. A notice without a column is
    /// in none.
    /// </summary>
    public string? Outside(string? catalog, string? publisher) =>
        Outside("栏目", _catalogs, catalog) ?? Outside("发布机构", _publishers, publisher);

    private static string? Outside(string what, FrozenSet<string> mine, string? name) =>
        mine.Count == 0 || (name is not null && mine.Contains(Fold(name))) ? null : name is null ? $"没有写明{what}的公告" : $"{what}“{name}”";

    // The same name in another script, or with invisible characters, is the same column.
    private static string Fold(string name) => HanziEngine.Exact.Convert(ShortText.Clean(name), HanScript.Simplified);
}
