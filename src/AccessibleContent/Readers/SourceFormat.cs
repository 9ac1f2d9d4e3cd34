namespace AccessibleContent.Readers;

/// <summary>A format that notices are read from. A new one is a file here and a row.</summary>
public sealed class SourceFormat
{
    private readonly Func<string, string, Reading> _read;

    private SourceFormat(string mediaType, string[] extensions, Func<string, string, Reading> read) =>
        (MediaType, Extensions, _read) = (mediaType, extensions, read);

    /// <summary>Gets every format.</summary>
    public static IReadOnlyList<SourceFormat> All { get; } =
    [
        new("text/plain", ["txt"], CapturedPageReader.Read),
        new("application/json", ["json"], JsonReader.Read),
        new("text/markdown", ["md", "markdown"], MarkdownReader.Read),
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

    /// <summary>Reads a source.</summary>
    /// <param name="source">The bytes, UTF-8.</param>
    /// <param name="name">The source's name, of which an id is made where there is no 索引号.</param>
    public Reading Read(ReadOnlySpan<byte> source, string name) =>
        SourceText.Decode(source, out var refusal) is { } text ? _read(text, name) : Reading.Refused(refusal);
}
