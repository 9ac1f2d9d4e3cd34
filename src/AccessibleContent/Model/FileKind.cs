using System.Collections.Frozen;

namespace AccessibleContent.Model;

/// <summary>
/// A kind of file that notices may have: the one table used by readers, labels, the service and its web server. It contains nothing that a
/// browser executes: no HTML, SVG, XML or script.
/// </summary>
/// <param name="Extension">The extension in lower case, with its dot.</param>
/// <param name="MediaType">The media type; null where none is registered for the kind.</param>
/// <param name="Name">The name announced to readers, in Simplified script.</param>
/// <param name="IsShown">Whether a browser may display it; otherwise it is only downloaded.</param>
public sealed record FileKind(string Extension, string? MediaType, string Name, bool IsShown)
{
    private const string Unregistered = "application/octet-stream";

    private static readonly FileKind[] Table =
    [
        new(".pdf", "application/pdf", "PDF", true),
        new(".doc", "application/msword", "Word", false),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", false),
        new(".xls", "application/vnd.ms-excel", "Excel", false),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", false),
        new(".ppt", "application/vnd.ms-powerpoint", "PowerPoint", false),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", false),
        new(".ofd", "application/ofd", "OFD", false),
        new(".ceb", null, "CEB", false),
        new(".wps", "application/wps-office.wps", "WPS", false),
        new(".et", null, "WPS 表格", false),
        new(".dps", null, "WPS 演示", false),
        new(".rtf", "application/rtf", "RTF", false),
        new(".odt", "application/vnd.oasis.opendocument.text", "ODT", false),
        new(".ods", "application/vnd.oasis.opendocument.spreadsheet", "ODS", false),
        new(".csv", "text/csv", "CSV", false),
        new(".txt", "text/plain", "TXT", false),
        new(".zip", "application/zip", "ZIP", false),
        new(".rar", "application/vnd.rar", "RAR", false),
        new(".7z", "application/x-7z-compressed", "7z", false),
        new(".dwg", "image/vnd.dwg", "DWG 图纸", false),
        new(".jpg", "image/jpeg", "JPG 图片", true),
        new(".jpeg", "image/jpeg", "JPG 图片", true),
        new(".png", "image/png", "PNG 图片", true),
        new(".gif", "image/gif", "GIF 图片", true),
        new(".webp", "image/webp", "WebP 图片", true),
        new(".avif", "image/avif", "AVIF 图片", true),
        new(".bmp", "image/bmp", "BMP 图片", true),
        new(".tif", "image/tiff", "TIFF 图片", false),
        new(".tiff", "image/tiff", "TIFF 图片", false),
        new(".mp3", "audio/mpeg", "MP3 音频", true),
        new(".wav", "audio/wav", "WAV 音频", false),
        new(".m4a", "audio/mp4", "M4A 音频", false),
        new(".mp4", "video/mp4", "MP4 视频", true),
        new(".wmv", "video/x-ms-wmv", "WMV 视频", false),
        new(".avi", "video/x-msvideo", "AVI 视频", false),
        new(".mov", "video/quicktime", "MOV 视频", false),
    ];

    // Media types that systems use for a kind besides its registered one.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/x-rar-compressed"] = ".rar",
        ["application/x-rar"] = ".rar",
        ["application/x-zip-compressed"] = ".zip",
        ["text/rtf"] = ".rtf",
        ["application/vnd.ms-works"] = ".wps",
        ["application/wps-office.et"] = ".et",
        ["application/wps-office.dps"] = ".dps",
    };

    private static readonly FrozenDictionary<string, FileKind> ByExtension = Table.ToFrozenDictionary(
        kind => kind.Extension,
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FileKind> ByMediaType = Table
        .Where(kind => kind.MediaType is not null)
        .DistinctBy(kind => kind.MediaType)
        .Select(kind => KeyValuePair.Create(kind.MediaType!, kind))
        .Concat(Others.Select(other => KeyValuePair.Create(other.Key, ByExtension[other.Value])))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets every kind.</summary>
    public static IReadOnlyList<FileKind> All => Table;

    /// <summary>Gets the media type that a file is served with.</summary>
    public string ServedType => MediaType ?? Unregistered;

    /// <summary>Gets a value indicating whether the file is a picture that a page may show inline.</summary>
    public bool IsPicture => IsShown && ServedType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Finds the kind of a file by its name or address; null for a kind that notices may not have.</summary>
    public static FileKind? Of(string name) => ByExtension.GetValueOrDefault(ExtensionOf(name));

    /// <summary>Finds the kind of a file by its media type; null for an unknown type.</summary>
    public static FileKind? OfMediaType(string type) => ByMediaType.GetValueOrDefault(type);

    /// <summary>Returns the extension of a name or an address with its dot, without query and fragment; empty if none.</summary>
    internal static string ExtensionOf(string name)
    {
        var words = name.AsSpan();
        var end = words.IndexOfAny('?', '#');
        return Path.GetExtension((end < 0 ? words : words[..end]).Trim()).ToString();
    }
}
