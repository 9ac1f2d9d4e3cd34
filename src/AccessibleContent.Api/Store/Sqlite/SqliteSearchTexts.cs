using System.Data.Common;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The folded texts of the notices that one search looks into, each read once.</summary>
internal sealed class SqliteSearchTexts(DbConnection connection)
{
    // A longer document takes more time to read than a search may: only its title and facts are looked at.
    private const int Longest = 512 * 1024;

    private readonly Dictionary<string, IReadOnlyList<string>?> _texts = new(StringComparer.Ordinal);

    /// <summary>Gets the parts of a notice's body; null if it cannot be read, or takes too long.</summary>
    public IReadOnlyList<string>? Of(SearchCandidate one) =>
        _texts.TryGetValue(one.Id, out var known) ? known : _texts[one.Id] = Read(one.Id);

    /// <summary>Returns whether a notice has a folded word in one piece anywhere.</summary>
    public bool Has(SearchCandidate one, string word) =>
        one.FoldedTitle.Contains(word, StringComparison.Ordinal)
        || one.FoldedFacts.Contains(word, StringComparison.Ordinal)
        || (Of(one) ?? []).Any(part => part.Contains(word, StringComparison.Ordinal));

    /// <summary>Returns all texts of a notice as one.</summary>
    public string All(SearchCandidate one) => string.Join('\n', (Of(one) ?? []).Prepend(one.FoldedFacts).Prepend(one.FoldedTitle));

    private IReadOnlyList<string>? Read(string id)
    {
        try
        {
            return SqliteSearchRows.Document(connection, id) is { Canonical.Length: <= Longest } document
                ? [.. SearchFields.Of(document.Read()).Body.Select(SearchText.Fold)]
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
