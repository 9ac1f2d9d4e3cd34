using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Support;

/// <summary>The pages that tests read: every seed and sample of the project, and fixtures of our own.</summary>
internal static class Sources
{
    /// <summary>Gets the root of the repository.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Gets every seed and fixture by name; a new file is automatically tested in every rendition.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new[] { Path.Combine(Root, "seeds"), Path.Combine(Snapshots.Project, "Fixtures") }
        .SelectMany(Directory.EnumerateFiles)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

    /// <summary>Gets every HTML page by name: those in files, and generated ones.</summary>
    public static IReadOnlyDictionary<string, byte[]> Html { get; } =
        Directory
            .EnumerateFiles(Path.Combine(Snapshots.Project, "Fixtures", "html"))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllBytes, StringComparer.Ordinal)
        .Append(KeyValuePair.Create("subsidy-list", SubsidyList.Page(300)))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Gets the pages among the samples by name, each with <c>sample-</c> before it.</summary>
    public static IReadOnlyDictionary<string, string> Samples { get; } =
        Directory
            .EnumerateFiles(Path.Combine(Root, "seeds", "samples"))
        .Where(file => SourceFormat.OfFile(file) is not null)
        .ToDictionary(file => $"sample-{Path.GetFileNameWithoutExtension(file)}", StringComparer.Ordinal);

    /// <summary>Gets the names of all seeds, fixtures, pages and samples.</summary>
    public static IEnumerable<string> Names => All.Keys.Concat(Html.Keys).Concat(Samples.Keys);

    /// <summary>Gets the text of the seed page.</summary>
    public static string Seed { get; } = File.ReadAllText(All["lanshan-2024-0000076"]);

    /// <summary>Reads a source, which must be a notice.</summary>
    public static Notice Read(string name)
    {
        var reading = Html.TryGetValue(name, out var page) ? HtmlReader.Read(page, name) : ReadFile(name);
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Remarks.Select(remark => remark.Message)));
        return reading.Notice;
    }

    private static Reading ReadFile(string name)
    {
        var file = Samples.GetValueOrDefault(name) ?? All[name];
        return SourceFormat.OfFile(file)!.Read(File.ReadAllBytes(file), name);
    }

    // The compiler's paths are mapped away, so that two checkouts give one binary.
    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "AccessibleContent.sln")) ? folder.FullName : FindRoot(folder.Parent!);
}
