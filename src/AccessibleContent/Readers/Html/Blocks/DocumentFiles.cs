using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Links that lead to files: those that a line alone makes an attachment of.</summary>
internal static class DocumentFiles
{
    /// <summary>
    /// Says whether a link goes to a file, by its address or, where a program hands out the file, by its name. A picture is one only where
    /// its name says so: a link to a picture often only shows it larger.
    /// </summary>
    public static bool Is(string address, string name) => FileKind.Of(address) is { IsPicture: false } || FileKind.Of(name) is not null;

    /// <summary>Gives the media type; null where the kind of file has none that is registered.</summary>
    public static string? TypeOf(string address, string name) => (FileKind.Of(address) ?? FileKind.Of(name))?.MediaType;
}
