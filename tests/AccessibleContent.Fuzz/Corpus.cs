using System.Globalization;
using System.IO.Compression;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Fuzz;

/// <summary>Inputs as people and programs write them, by format, from which others are derived.</summary>
internal sealed class Corpus
{
    // A mutation costs as much as its source; large inputs are made by repetition.
    private const int Largest = 64 * 1024;

    private readonly Dictionary<SourceFormat, List<byte[]>> _inputs = SourceFormat.All.ToDictionary(
        format => format,
        _ => new List<byte[]>());

    /// <summary>Reads every file of the folders whose extension, including that of a compressed file, is a format's.</summary>
    public Corpus(IEnumerable<string> folders)
    {
        foreach (
            var file in folders
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal))
        {
            var packed = file.EndsWith(".gz", StringComparison.Ordinal);
            if (SourceFormat.OfFile(packed ? file[..^3] : file) is { } format)
            {
                Add(format, packed ? Unpacked(file) : File.ReadAllBytes(file));
            }
        }

        // A captured page is often saved as the text of HTML; a notice's own renditions are inputs too.
        foreach (var notice in _inputs.SelectMany(pair => pair.Value.Select(bytes => Read(pair.Key, bytes))).OfType<Notice>().ToList())
        {
            Add(SourceFormat.OfFile("a.json")!, JsonWriter.Canonical(notice));
        }
    }

    /// <summary>Gets the inputs of a format.</summary>
    public IReadOnlyList<byte[]> Of(SourceFormat format) => _inputs[format];

    /// <summary>Finds the corpus of the repository that the program was built in.</summary>
    /// <exception cref="DirectoryNotFoundException">The program is outside a repository.</exception>
    public static IReadOnlyList<string> Folders()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AccessibleContent.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no AccessibleContent.sln above the program.");
        }

        return [.. new[] { "seeds", "tests/AccessibleContent.Tests/Fixtures" }.Select(name => Path.Combine(folder.FullName, name))];
    }

    /// <summary>Returns a description for people.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            _inputs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value.Count} {pair.Key.Extensions[0]}")));

    // What no reader may throw is tested elsewhere, not here.
    private static Notice? Read(SourceFormat format, byte[] bytes)
    {
        try
        {
            return bytes.Length > 20_000 ? null : format.Read(bytes, "a").Notice;
        }
        catch (Exception unexpected) when (unexpected is not InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static byte[] Unpacked(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Add(SourceFormat format, byte[] bytes)
    {
        if (bytes.Length is > 0 and <= Largest)
        {
            _inputs[format].Add(bytes);
        }
        else if (bytes.Length > Largest)
        {
            // Its beginning still has the shape that matters.
            _inputs[format].Add(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.AsSpan(0, Largest))));
        }
    }
}
