namespace AccessibleContent.Readers.Html;

/// <summary>The kinds of files that government sites attach, each with its media type.</summary>
internal static class DocumentFiles
{
    private static readonly Dictionary<string, string?> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".ofd"] = "application/ofd",
        [".wps"] = "application/wps-office.wps",
        [".zip"] = "application/zip",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
        [".rtf"] = null,
        [".et"] = null,
        [".dps"] = null,
        [".ceb"] = null,
        [".rar"] = null,
        [".7z"] = null,
    };

    /// <summary>Says whether a link goes to a file of documents, by its address or, where a program hands out the file, by its name.</summary>
    public static bool Is(string address, string name) => Types.ContainsKey(ExtensionOf(address)) || Types.ContainsKey(ExtensionOf(name));

    /// <summary>Gives the media type; null where the kind of file has none that is registered.</summary>
    public static string? TypeOf(string address, string name) => Types.GetValueOrDefault(ExtensionOf(address)) ?? Types.GetValueOrDefault(ExtensionOf(name));

    private static string ExtensionOf(string address) => Path.GetExtension(address.Split('?', '#')[0].Trim());
}
