using System.Collections.Frozen;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>One who may write: whose key it is, and what it may be used for.</summary>
public sealed class KeyHolder
{
    private readonly FrozenSet<KeyScope> _scopes;

    internal KeyHolder(PublishingKey key)
    {
        Name = key.Name;
        Hash = Convert.FromHexString(key.Sha256);
        _scopes = (key.Scopes?.Select(KeyScopes.Find).OfType<KeyScope>() ?? Enum.GetValues<KeyScope>()).ToFrozenSet();
        Realm = key.Catalogs.Count + key.Publishers.Count > 0 ? new(key.Catalogs, key.Publishers) : null;
    }

    /// <summary>Gets the name that the store keeps, which the public is not shown.</summary>
    public string Name { get; }

    /// <summary>Gets which notices the key may write; null for all.</summary>
    public NoticeRealm? Realm { get; }

    /// <summary>Gets him as the store knows him.</summary>
    public Writer Writer => new(Name, Realm);

    /// <summary>Gets the hash of the key.</summary>
    internal byte[] Hash { get; }

    /// <summary>Says whether the key has a scope.</summary>
    public bool Has(KeyScope scope) => _scopes.Contains(scope);

    /// <summary>Says what of a notice the key may not write; null where it may.</summary>
    public Problem? Refusal(NoticeMetadata metadata) => Realm?.Outside(metadata.Catalog, metadata.Publisher) is { } outside ? Problem.Foreign(outside) : null;
}
