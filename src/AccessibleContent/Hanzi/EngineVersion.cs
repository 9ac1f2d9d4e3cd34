using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi;

/// <summary>The version of an engine's output: OpenCC's release, and a digest of everything that outranks its dictionaries.</summary>
internal static class EngineVersion
{
    public static string Of(
        IReadOnlyList<HanziSource> sources, IReadOnlyList<PositionRule> rules, ScriptStandards standards, IReadOnlyList<byte[]> words)
    {
        var release = $"opencc-{HanziData.Version}";
        return sources.Count + rules.Count + words.Count == 0 && standards.Words.Length == 0
            ? release
            : $"{release}+{Digest(sources, rules, standards, words)}";
    }

    private static string Digest(
        IReadOnlyList<HanziSource> sources, IReadOnlyList<PositionRule> rules, ScriptStandards standards, IReadOnlyList<byte[]> words)
    {
        using var parts = new MemoryStream();
        foreach (var source in sources)
        {
            Append(parts, source.Name);
            Append(parts, source.Script?.Tag);
            Append(parts, source.Entries.AsSpan());
        }

        foreach (var rule in rules)
        {
            Append(parts, rule.Name);
            Append(parts, rule.Words);
        }

        Append(parts, standards.Words);
        foreach (var list in words)
        {
            parts.Write(SHA256.HashData(list));
        }

        return Convert.ToHexStringLower(SHA256.HashData(parts.GetBuffer().AsSpan(0, (int)parts.Length)).AsSpan(0, 6));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Append(MemoryStream parts, ReadOnlySpan<HanziEntry> entries)
    {
        foreach (var entry in entries)
        {
            Append(parts, entry.Key);
            Append(parts, entry.Value);
        }
    }

    // Each part with its length, so that no two lists of parts concatenate to the same bytes.
    private static void Append(MemoryStream parts, string? part)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, part?.Length ?? -1);
        parts.Write(bytes);
        parts.Write(Encoding.UTF8.GetBytes(part ?? ""));
    }
}
