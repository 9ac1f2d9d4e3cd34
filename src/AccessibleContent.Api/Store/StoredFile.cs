using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>A stored file, identified by its content, with its original name.</summary>
/// <param name="Hash">The first 128 bits of the SHA-256 of its bytes, in lower-case hex.</param>
/// <param name="Name">Its name, made safe.</param>
internal sealed partial record StoredFile(string Hash, string Name)
{
    /// <summary>Gets the kind of file.</summary>
    public FileKind Type => FileKind.Of(Name)!;

    /// <summary>Gets the address.</summary>
    public string Address => $"/files/{Hash}/{Uri.EscapeDataString(Name)}";

    /// <summary>Gets the path relative to the folder of stored files.</summary>
    public string Path => System.IO.Path.Combine(Hash, Name);

    /// <summary>Gets the file of a hash and a name; null if either is not of our form, so that no path leads out of the folder.</summary>
    public static StoredFile? Of(string hash, string name) => Hex().IsMatch(hash) && FileName.IsSafe(name) ? new(hash, name) : null;

    /// <summary>Parses an address; null if it is not the address of a stored file.</summary>
    public static StoredFile? Parse(string address) =>
        address.Split('/') is ["", "files", var hash, var name]
        && Of(hash, Uri.UnescapeDataString(name)) is { } file
        && file.Address == address
            ? file
            : null;

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex Hex();
}

/// <summary>Whether a file is published.</summary>
internal enum FileStatus
{
    /// <summary>No revision of any notice has it.</summary>
    Unknown,

    /// <summary>A revision of a published notice has it.</summary>
    Shown,

    /// <summary>Only withdrawn notices have it.</summary>
    Withdrawn,
}
