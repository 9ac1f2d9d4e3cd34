using System.Collections.Frozen;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>The holder of a key: its name, and what the key may be used for.</summary>
internal sealed class BearerKey
{
    private readonly FrozenSet<KeyScope> _scopes;

    internal BearerKey(PublishingKey key)
    {
        Name = key.Name;
        Hash = Convert.FromHexString(key.Sha256);
        _scopes = (key.Scopes?.Select(KeyScopes.Find).OfType<KeyScope>() ?? Enum.GetValues<KeyScope>()).ToFrozenSet();
        Realm = key.Catalogs.Count + key.Publishers.Count > 0 ? new(key.Catalogs, key.Publishers) : null;
    }

    /// <summary>Gets the name in the store, which the public does not see.</summary>
    public string Name { get; }

    /// <summary>Gets which notices the key may write; null for all.</summary>
    public NoticeRealm? Realm { get; }

    /// <summary>Gets the holder as the store records it.</summary>
    public Writer Writer => new(Name, Realm);

    /// <summary>Gets the hash of the key.</summary>
    internal byte[] Hash { get; }

    /// <summary>Checks whether the key has a scope.</summary>
    public bool Has(KeyScope scope) => _scopes.Contains(scope);

    /// <summary>Returns what the key may not write in a notice; null if it may write all.</summary>
    public Problem? Refusal(NoticeMetadata metadata) =>
        Realm?.Outside(metadata.Catalog, metadata.Publisher) is { } outside ? Problem.Foreign(outside) : null;
}
