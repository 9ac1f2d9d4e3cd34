using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>The label that describes a file before it is opened: number, type and size.</summary>
internal static class AttachmentLabel
{
    /// <summary>After the name of a file that cannot be opened, because its address leads nowhere.</summary>
    public const string Absent = "（文件没有一起发布）";

    private const int LongestExtension = 5;

    // An address with such an ending names a program that delivers the file, not the kind of the file.
    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "asp", "aspx", "jsp", "jspx", "php", "do", "cgi", "html", "htm", "shtml", "ashx", "svc",
    };

    /// <summary>Returns the number before the name; empty where the name has its own.</summary>
    public static string Before(Attachment attachment, int number) =>
        attachment.Name.StartsWith("附件", StringComparison.Ordinal) ? "" : string.Create(CultureInfo.InvariantCulture, $"附件{number}：");

    /// <summary>
    /// Returns type and size after the name, such as （PDF，120 KB）, and the file's own name before them where the name means nothing. A
    /// type that the name ends with is not said again.
    /// </summary>
    public static string After(Attachment attachment)
    {
        var file = LinkPurpose.IsVague(attachment.Name) ? LinkPurpose.FileNameOf(attachment.Address) : null;
        var type = TypeOf(attachment) is { } kind && !EndsWithType(file ?? attachment.Name, kind) ? kind : null;
        var words = string.Join('，', new[] { file, type, attachment.Size is { } bytes ? SizeOf(bytes) : null }.OfType<string>());
        return words.Length == 0 ? "" : $"（{words}）";
    }

    // 名单.pdf, 名单（PDF版）, PDF 文件; but .docx does not tell everyone that it is Word.
    private static bool EndsWithType(string name, string type)
    {
        var bare = name.TrimEnd('）', ')', '】', ']', '版', '格', '式', '文', '件', '档', '檔', ' ');
        var (word, extension) = (type.Split(' ')[0], FileKind.ExtensionOf(name).TrimStart('.'));
        return
            (extension.Length > 1 && word.StartsWith(extension, StringComparison.OrdinalIgnoreCase))
            || (bare.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && !char.IsAsciiLetterOrDigit(bare.ElementAtOrDefault(bare.Length - word.Length - 1)));
    }

    private static string? TypeOf(Attachment attachment)
    {
        var known = attachment.MediaType is { } type ? FileKind.OfMediaType(type) : null;
        return (known ?? FileKind.Of(attachment.Address) ?? FileKind.Of(attachment.Name))?.Name
            ?? Short(attachment.MediaType?.Split('/', ';')[^1])
            ?? Short(FileKind.ExtensionOf(attachment.Address).TrimStart('.'));
    }

    // An unknown kind is spelt out if it is a few letters: VND.EXAMPLE or OCTET-STREAM means nothing to readers.
    private static string? Short(string? kind) =>
        kind is { Length: > 0 and <= LongestExtension } && kind.All(char.IsAsciiLetterOrDigit) && !Programs.Contains(kind)
            ? kind.ToUpperInvariant()
            : null;

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024.0):0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB"),
    };
}
