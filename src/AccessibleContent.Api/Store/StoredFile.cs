using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>A file that is kept: known by its content, with the name that it had.</summary>
/// <param name="Hash">The first 128 bits of the SHA-256 of its bytes, in lower-case hex.</param>
/// <param name="Name">Its name, made safe.</param>
internal sealed partial record StoredFile(string Hash, string Name)
{
    /// <summary>Gets the kind of file.</summary>
    public FileKind Type => FileKind.Of(Name)!;

    /// <summary>Gets the address.</summary>
    public string Address => $"/files/{Hash}/{Uri.EscapeDataString(Name)}";

    /// <summary>Gets the path from a folder of kept files.</summary>
    public string Path => System.IO.Path.Combine(Hash, Name);

    /// <summary>Gives what hash and name tell; null where they are not as we make them, so that no path leads out of the folder.</summary>
    public static StoredFile? Of(string hash, string name) => Hex().IsMatch(hash) && FileName.IsSafe(name) ? new(hash, name) : null;

    /// <summary>Gives what an address leads to; null where it is no address of a kept file.</summary>
    public static StoredFile? Parse(string address) =>
        address.Split('/') is ["", "files", var hash, var name] && Of(hash, Uri.UnescapeDataString(name)) is { } file && file.Address == address ? file : null;

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex Hex();
}

/// <summary>Whether a file is part of what is published.</summary>
internal enum FileStatus
{
    /// <summary>No notice has it, in any revision.</summary>
    Unknown,

    /// <summary>A notice that is published has it, in one of its revisions.</summary>
    Shown,

    /// <summary>Only notices that are withdrawn have it.</summary>
    Withdrawn,
}
