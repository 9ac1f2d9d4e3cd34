using AccessibleContent.Readers.Captured;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Markdown;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers;

/// <summary>A format that notices are read from. A new one is a file here and a row.</summary>
public sealed class SourceFormat
{
    private readonly ReadSource _read;

    private SourceFormat(string mediaType, string[] extensions, ReadSource read) =>
        (MediaType, Extensions, _read) = (mediaType, extensions, read);

    private delegate Reading ReadSource(ReadOnlySpan<byte> source, string name, Uri? address, CancellationToken cancellation);

    /// <summary>Gets every format.</summary>
    public static IReadOnlyList<SourceFormat> All { get; } =
    [
        new("text/plain", ["txt"], Text((text, name, _, cancellation) => CapturedPageReader.Read(text, name, cancellation))),
        new("application/json", ["json"], JsonReader.Read),
        new("text/markdown", ["md", "markdown"], Text(MarkdownReader.Read)),
        new("text/html", ["html", "htm", "shtml"], HtmlReader.Read),
    ];

    /// <summary>Gets the media type of a request body in this format.</summary>
    public string MediaType { get; }

    /// <summary>Gets the extensions of files in this format, without the dot.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>Finds the format of a file by its extension.</summary>
    public static SourceFormat? OfFile(string path)
    {
        var extension = Path.GetExtension(path).TrimStart('.');
        return All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Reads a source; refuses a notice that is too large to be served, and adds source lines to its remarks.</summary>
    /// <param name="source">The bytes: UTF-8; HTML also in the encodings that <see cref="HtmlReader"/> names.</param>
    /// <param name="name">The source's name, from which the id is derived if there is no 索引号.</param>
    /// <param name="address">The page's own address, which relative addresses are resolved against; null if unknown.</param>
    /// <param name="cancellation">Cancels the reading, within a second even for the largest source.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public Reading Read(ReadOnlySpan<byte> source, string name, Uri? address = null, CancellationToken cancellation = default) =>
        RemarkLines.Fill(NoticeLimits.Check(_read(source, name, address, cancellation)), source);

    private static ReadSource Text(Func<string, string, Uri?, CancellationToken, Reading> read) => (source, name, address, cancellation) =>
        SourceText.Decode(source, out var refusal) is { } text ? read(text, name, address, cancellation) : Reading.Refused(refusal);
}
