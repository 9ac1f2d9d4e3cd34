using System.Collections.Frozen;

namespace AccessibleContent.Api.Files;

/// <summary>A kind of file that is kept and served. Nothing that a browser runs is among them: no HTML, SVG, XML or script.</summary>
/// <param name="Extension">The extension in lower case, with its dot.</param>
/// <param name="MediaType">What it is served as.</param>
/// <param name="IsShown">Whether a browser may show it; else it is only saved.</param>
public sealed record FileType(string Extension, string MediaType, bool IsShown)
{
    private const string Unregistered = "application/octet-stream";

    private static readonly FrozenDictionary<string, FileType> ByExtension = new FileType[]
    {
        new(".pdf", "application/pdf", true),
        new(".jpg", "image/jpeg", true),
        new(".jpeg", "image/jpeg", true),
        new(".png", "image/png", true),
        new(".gif", "image/gif", true),
        new(".webp", "image/webp", true),
        new(".bmp", "image/bmp", true),
        new(".mp3", "audio/mpeg", true),
        new(".mp4", "video/mp4", true),
        new(".doc", "application/msword", false),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
        new(".xls", "application/vnd.ms-excel", false),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        new(".ppt", "application/vnd.ms-powerpoint", false),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
        new(".ofd", "application/ofd", false),
        new(".wps", "application/wps-office.wps", false),
        new(".rtf", "application/rtf", false),
        new(".csv", "text/csv", false),
        new(".txt", "text/plain", false),
        new(".zip", "application/zip", false),
        new(".rar", "application/vnd.rar", false),
        new(".7z", "application/x-7z-compressed", false),
        new(".et", Unregistered, false),
        new(".dps", Unregistered, false),
        new(".ceb", Unregistered, false),
    }.ToFrozenDictionary(type => type.Extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets every kind.</summary>
    public static IEnumerable<FileType> All => ByExtension.Values.OrderBy(type => type.Extension, StringComparer.Ordinal);

    /// <summary>Gets the media type as a notice tells it; null where the kind has none.</summary>
    public string? ToldMediaType => MediaType == Unregistered ? null : MediaType;

    /// <summary>Finds the kind of a file by its name; null for a kind that is not kept.</summary>
    public static FileType? Of(string name) => ByExtension.GetValueOrDefault(Path.GetExtension(name));
}
