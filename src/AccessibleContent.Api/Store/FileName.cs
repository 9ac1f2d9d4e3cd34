using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>
/// File names that are safe in a URL and on a disk: letters, digits, - _ . inside, and the extension of a known file kind.
/// </summary>
internal static class FileName
{
    // A file name has at most 255 bytes, and a Han character takes three or four.
    private const int Longest = 60;

    /// <summary>Makes a name safe.</summary>
    /// <param name="name">The original name; its own extension is dropped.</param>
    /// <param name="type">The kind of file, which determines the extension.</param>
    public static string Of(string name, FileKind type)
    {
        var letters = Path.GetFileNameWithoutExtension(name).EnumerateRunes().Take(Longest)
            .Select(rune => Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '.' ? rune.ToString() : "-");
        var safe = string.Concat(letters).Trim('.', '-');
        return (safe.Length == 0 ? "file" : safe) + type.Extension;
    }

    /// <summary>Returns whether <see cref="Of"/> could have made a name.</summary>
    public static bool IsSafe(string name) => FileKind.Of(name) is { } type && Of(name, type) == name;
}
