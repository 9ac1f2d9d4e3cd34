using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>The faults in the settings of keys, each with its place and the remedy.</summary>
internal static partial class KeyFaults
{
    private const int LongestName = 100;

    // printf '' | sha256sum: the hash of a key that was never written.
    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>Returns the faults of one key.</summary>
    public static IEnumerable<string> Of(PublishingKey key) =>
    [
        .. Names(key),
        .. Hash(key),
        .. key.Unknown.Select(one =>
            $"{key.Place}:{one} is not a setting of a key; the settings are Name, Sha256, DisplayName, Scopes, Catalogs and Publishers."
        ),
        .. Scopes(key),
        .. Realm(key, "Catalogs", key.Catalogs),
        .. Realm(key, "Publishers", key.Publishers),
    ];

    /// <summary>Returns the faults of keys that cannot be distinguished.</summary>
    public static IEnumerable<string> Between(IReadOnlyList<PublishingKey> keys) =>
    [
        .. Twice(keys, key => key.Name.ToUpperInvariant()).Select(twins => $"{twins} have the same Name; give each its own."),
        .. Twice(keys, key => key.Sha256).Select(twins => $"{twins} have the same Sha256; give each its own key."),
    ];

    private static IEnumerable<string> Names(PublishingKey key)
    {
        if (key.Name.Length is 0 or > LongestName)
        {
            yield return $"{key.Place}:Name must have 1 to {LongestName} characters.";
        }

        if (key.DisplayName.Length > LongestName)
        {
            yield return $"{key.Place}:DisplayName must not be longer than {LongestName} characters.";
        }
    }

    private static IEnumerable<string> Hash(PublishingKey key)
    {
        if (!Sha256().IsMatch(key.Sha256))
        {
            yield return $"{key.Place}:Sha256 must be the SHA-256 of the key in 64 lower-case hex digits (printf %s KEY | sha256sum, or "
                + $"the command key).";
        }
        else if (key.Sha256 == HashOfNothing)
        {
            yield return $"{key.Place}:Sha256 is the hash of an empty key; create a key with the command key.";
        }
    }

    private static IEnumerable<string> Scopes(PublishingKey key) => key.Scopes is { Count: 0 }
        ? [$"{key.Place}:Scopes is empty; use some of {KeyScopes.Names}, or omit it for all."]
        : (key.Scopes ?? [])
            .Where(name => KeyScopes.Find(name) is null)
            .Select(name => $"{key.Place}:Scopes contains “{name}”; the scopes are {KeyScopes.Names}.");

    private static IEnumerable<string> Realm(PublishingKey key, string member, IReadOnlyList<string> names) =>
        names.Contains("") ? [$"{key.Place}:{member} contains an empty name."] : [];

    private static IEnumerable<string> Twice(IEnumerable<PublishingKey> keys, Func<PublishingKey, string> trait) => keys
        .Where(key => trait(key).Length > 0)
        .GroupBy(trait, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => string.Join(" and ", group.Select(key => key.Place)));

    [GeneratedRegex("^[0-9a-f]{64}\\z")]
    private static partial Regex Sha256();
}
