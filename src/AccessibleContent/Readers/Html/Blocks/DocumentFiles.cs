using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Recognises links to files: such a link alone on a line becomes an attachment.</summary>
internal static class DocumentFiles
{
    /// <summary>
    /// Returns whether a link goes to a file, by its address or, if a program serves the file, by its name. A picture counts only if its
    /// name says so: a link to a picture often only enlarges it.
    /// </summary>
    public static bool Is(string address, string name) => FileKind.Of(address) is { IsPicture: false } || FileKind.Of(name) is not null;

    /// <summary>Returns the media type; null if the kind of file has no registered one.</summary>
    public static string? TypeOf(string address, string name) => (FileKind.Of(address) ?? FileKind.Of(name))?.MediaType;
}
