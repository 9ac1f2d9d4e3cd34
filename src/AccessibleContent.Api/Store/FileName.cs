using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Names that are safe in an address and on a disk: letters, digits, - _ . inside, and an extension that is kept.</summary>
internal static class FileName
{
    // A name on a disk has 255 bytes at the most, and a Han character takes three or four of them.
    private const int Longest = 60;

    /// <summary>Makes a name safe.</summary>
    /// <param name="name">The name as it was written; its own extension is put aside.</param>
    /// <param name="type">The kind of file, which gives the extension.</param>
    public static string Of(string name, FileKind type)
    {
        var letters = Path.GetFileNameWithoutExtension(name).EnumerateRunes().Take(Longest)
            .Select(rune => Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '.' ? rune.ToString() : "-");
        var safe = string.Concat(letters).Trim('.', '-');
        return (safe.Length == 0 ? "file" : safe) + type.Extension;
    }

    /// <summary>Says whether a name is one that <see cref="Of"/> makes.</summary>
    public static bool IsSafe(string name) => FileKind.Of(name) is { } type && Of(name, type) == name;
}
