using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>The keys that attackers try first: the words of an embedded list, and their usual variations.</summary>
internal static class CommonKeys
{
    private static readonly string[] Endings =
    [
        "", "1", "12", "123", "1234", "12345", "123456", "!", "1!", "123!", "@123", "#123", "_key", "-key", "key",
    ];

    /// <summary>Returns the keys whose hash is that of a common key, or of the key's own name.</summary>
    public static IReadOnlyList<PublishingKey> Among(IReadOnlyList<PublishingKey> keys)
    {
        var hashes = keys.ToLookup(key => key.Sha256, StringComparer.Ordinal);
        return hashes.Count == 0
            ? []
            : [.. Words(keys).SelectMany(Forms).Distinct(StringComparer.Ordinal).SelectMany(word => hashes[HashOf(word)])];
    }

    private static IEnumerable<string> Words(IReadOnlyList<PublishingKey> keys)
    {
        using var list = Assembly.GetExecutingAssembly().GetManifestResourceStream("AccessibleContent.Api.Publishing.common-keys.txt")!;
        using var reader = new StreamReader(list, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'),
            .. keys.Select(key => key.Name),
        ];
    }

    private static IEnumerable<string> Forms(string word) =>
        from form in (string[])[word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..]]
        from ending in Endings
        select form + ending;

    private static string HashOf(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
