namespace AccessibleContent.Api.Store;

/// <summary>Who writes, and which notices he may write.</summary>
/// <param name="Name">The name that the store keeps.</param>
/// <param name="Realm">Which notices; null for all.</param>
internal sealed record Writer(string Name, NoticeRealm? Realm = null)
{
    /// <summary>Makes one who may write everything.</summary>
    public static implicit operator Writer(string name) => FromString(name);

    /// <summary>Makes one who may write everything.</summary>
    public static Writer FromString(string name) => new(name);
}
