using System.Text.RegularExpressions;

namespace AccessibleContent.Model;

/// <summary>Where the file of a picture or an attachment is, as far as its address says.</summary>
public enum FilePlace
{
    /// <summary>On the website, which serves it.</summary>
    Here,

    /// <summary>On another host.</summary>
    Elsewhere,

    /// <summary>Nowhere: the address is relative to a page that is not known.</summary>
    Nowhere,
}

/// <summary>Tells the place of a file by its address.</summary>
public static partial class FilePlaces
{
    /// <summary>Returns the place; a path from the root is on this host, whoever serves it there.</summary>
    public static FilePlace Of(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) || !SiteRoot.IsRelative(address) ? FilePlace.Elsewhere
        : address.StartsWith('/') ? FilePlace.Here
        : FilePlace.Nowhere;

    /// <summary>Returns the place of a file on a website whose address is known.</summary>
    public static FilePlace Of(string address, SiteRoot root) =>
        Of(root.Relative(address)) is FilePlace.Here ? FilePlace.Here : Of(address);

    /// <summary>Returns whether an address is that of a stored file, which is the same whatever page names it.</summary>
    public static bool IsStored(string address) => Stored().IsMatch(address);

    [GeneratedRegex("^/files/[0-9a-f]{32}/")]
    private static partial Regex Stored();
}
