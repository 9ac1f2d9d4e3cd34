using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Hanzi;

/// <summary>The version of what an engine writes: OpenCC's release, and a digest of all that stands above its dictionaries.</summary>
internal static class EngineVersion
{
    public static string Of(IReadOnlyList<HanziSource> sources, IReadOnlyList<PositionRule> rules)
    {
        var release = $"opencc-{HanziData.Version}";
        return sources.Count + rules.Count == 0 ? release : $"{release}+{Digest(sources, rules)}";
    }

    private static string Digest(IReadOnlyList<HanziSource> sources, IReadOnlyList<PositionRule> rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            Append(hash, source.Name);
            Append(hash, source.Script?.Tag);
            foreach (var entry in source.Entries)
            {
                Append(hash, entry.Key);
                Append(hash, entry.Value);
            }
        }

        foreach (var rule in rules)
        {
            Append(hash, rule.Name);
            Append(hash, rule.Words);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    // Each part with its length, so that no two lists of parts run together into the same bytes.
    private static void Append(IncrementalHash hash, string? part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
    }
}
