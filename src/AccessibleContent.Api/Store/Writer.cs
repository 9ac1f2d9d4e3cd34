namespace AccessibleContent.Api.Store;

/// <summary>A writer, and the notices they may write.</summary>
/// <param name="Name">The name to store.</param>
/// <param name="Realm">The notices; null for all.</param>
internal sealed record Writer(string Name, NoticeRealm? Realm = null)
{
    /// <summary>Creates a writer with rights to all notices.</summary>
    public static implicit operator Writer(string name) => FromString(name);

    /// <summary>Creates a writer with rights to all notices.</summary>
    public static Writer FromString(string name) => new(name);
}
