using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>The ids of the notices in a snapshot, as a file of hashes: a withdrawal is looked up in it, and it needs no memory.</summary>
internal static class HeldIds
{
    /// <summary>The name of the file.</summary>
    public const string Name = "ids";

    private const int Size = sizeof(ulong);

    /// <summary>Adds an id.</summary>
    public static void Add(Stream file, NoticeId id)
    {
        Span<byte> hash = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(hash, Of(id));
        file.Write(hash);
    }

    /// <summary>Returns whether a snapshot holds any of some notices; one whose file is gone might.</summary>
    public static bool HoldAny(string folder, IReadOnlyCollection<NoticeId> ids)
    {
        if (ids.Count == 0)
        {
            return false;
        }

        try
        {
            return Find(folder, ids);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool Find(string folder, IReadOnlyCollection<NoticeId> ids)
    {
        var wanted = ids.Select(Of).ToHashSet();
        using var file = new BufferedStream(File.OpenRead(Path.Combine(folder, Name)), 1 << 16);
        Span<byte> hash = stackalloc byte[Size];
        while (file.ReadAtLeast(hash, Size, throwOnEndOfStream: false) == Size)
        {
            if (wanted.Contains(BinaryPrimitives.ReadUInt64BigEndian(hash)))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Of(NoticeId id) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)));
}
