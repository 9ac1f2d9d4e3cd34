using System.Globalization;

namespace AccessibleContent.Writers;

/// <summary>The words that tell a reader what a file is before it is opened: number, type and size.</summary>
public static class AttachmentLabel
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = "PDF",
        ["application/msword"] = "Word",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "Word",
        ["application/vnd.ms-excel"] = "Excel",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "Excel",
        ["application/vnd.ms-powerpoint"] = "PowerPoint",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "PowerPoint",
        ["application/ofd"] = "OFD",
        ["application/wps-office.wps"] = "WPS",
        ["application/zip"] = "ZIP",
        ["text/csv"] = "CSV",
        ["text/plain"] = "TXT",
    };

    /// <summary>Gives the number before the name; nothing where the name brings its own.</summary>
    public static string Before(Attachment attachment, int number) =>
        attachment.Name.StartsWith("附件", StringComparison.Ordinal) ? "" : string.Create(CultureInfo.InvariantCulture, $"附件{number}：");

    /// <summary>Gives type and size after the name, as （PDF，120 KB）; nothing where neither is known.</summary>
    public static string After(Attachment attachment)
    {
        string?[] known = [TypeOf(attachment), attachment.Size is { } bytes ? SizeOf(bytes) : null];
        var words = string.Join('，', known.OfType<string>());
        return words.Length == 0 ? "" : $"（{words}）";
    }

    private static string? TypeOf(Attachment attachment)
    {
        if (attachment.MediaType is { } type)
        {
            return Types.GetValueOrDefault(type) ?? type[(type.LastIndexOf('/') + 1)..].ToUpperInvariant();
        }

        var path = attachment.Address.Split('?', '#')[0];
        var extension = Path.GetExtension(path);
        return extension.Length is > 1 and <= 6 ? extension[1..].ToUpperInvariant() : null;
    }

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024.0):0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB"),
    };
}
