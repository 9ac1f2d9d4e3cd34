using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Hashes that depend on content alone: never on a clock, a row or a node.</summary>
internal static class ContentHash
{
    /// <summary>Enough bytes to tell all notices of a site apart.</summary>
    private const int Size = 16;

    /// <summary>The digest of a store without notices.</summary>
    public const string Nothing = "00000000000000000000000000000000";

    /// <summary>Hashes the canonical JSON of a notice with its revision number.</summary>
    public static string Of(ReadOnlySpan<byte> canonical, int revision)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(canonical);
        hash.AppendData(Encoding.UTF8.GetBytes(revision.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Size));
    }

    /// <summary>Hashes a revision: its content, its number and its note.</summary>
    public static string Of(ReadOnlySpan<byte> canonical, int revision, string? note) =>
        note is null || revision == 1 ? Of(canonical, revision) : Of(Of(canonical, revision), note);

    /// <summary>Hashes a list of strings; the boundaries between them count.</summary>
    public static string Of(params IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', words))).AsSpan(0, Size));

    /// <summary>Adds a notice to the digest of a store, or removes it again; the order does not matter.</summary>
    public static string Toggle(string digest, NoticeId id, string content) => Difference(digest, Of(id.Value, content));

    /// <summary>Returns what two digests differ by; a digest that is toggled by it becomes the other one.</summary>
    public static string Difference(string digest, string other)
    {
        var (bytes, others) = (Convert.FromHexString(digest), Convert.FromHexString(other));
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= others[i];
        }

        return Convert.ToHexStringLower(bytes);
    }
}
