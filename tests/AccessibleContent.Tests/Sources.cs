using AccessibleContent.Readers;

namespace AccessibleContent.Tests;

/// <summary>The pages that tests read: every seed of the project, and fixtures of our own.</summary>
internal static class Sources
{
    /// <summary>Gets the root of the repository.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Gets every seed and fixture by name; a new file is tested in every rendition at once.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new[] { Path.Combine(Root, "seeds"), Path.Combine(Snapshots.Project, "Fixtures") }
        .SelectMany(Directory.EnumerateFiles)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

    /// <summary>Gets the text of the seed page.</summary>
    public static string Seed { get; } = File.ReadAllText(All["lanshan-2024-0000076"]);

    /// <summary>Reads a source, which must be a notice.</summary>
    public static Notice Read(string name)
    {
        var reading = SourceFormat.OfFile(All[name])!.Read(File.ReadAllBytes(All[name]), name);
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Remarks.Select(remark => remark.Message)));
        return reading.Notice;
    }

    // The compiler's paths are mapped away, so that two checkouts give one binary.
    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "AccessibleContent.sln")) ? folder.FullName : FindRoot(folder.Parent!);
}
