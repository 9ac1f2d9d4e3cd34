using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Pages;

/// <summary>Pages of the kinds that real sites have, in the folders beside this file.</summary>
internal static class CasePages
{
    private static readonly string Folder = Path.Combine(Snapshots.Project, "Pages");

    /// <summary>Gets the cases with expected values.</summary>
    public static IReadOnlyDictionary<string, string> Cases { get; } = In("Cases");

    /// <summary>Gets the pages that combine many cases.</summary>
    public static IReadOnlyDictionary<string, string> Joined { get; } = In("Joined");

    /// <summary>Gets every page by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Cases.Concat(In("Words")).Concat(Joined).ToDictionary(StringComparer.Ordinal);

    /// <summary>Gets the notices of all pages that are not rightly refused.</summary>
    public static IEnumerable<Notice> Notices =>
        All.Keys.Where(page => !IsRefused(page)).Select(page => Read(page).Notice).OfType<Notice>();

    /// <summary>Reads a page as every command and endpoint does.</summary>
    public static Reading Read(string page) => SourceFormat.OfFile(All[page])!.Read(File.ReadAllBytes(All[page]), page);

    /// <summary>Returns the expected values of a case.</summary>
    public static IEnumerable<(string Field, string Value)> Expected(string page) =>
        from line in File.ReadLines(Path.ChangeExtension(Cases[page], ".expected.md"))
        where line.StartsWith("- ", StringComparison.Ordinal)
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        select (line[2..colon], line[(colon + 2)..]);

    /// <summary>Returns whether a page must be refused.</summary>
    public static bool IsRefused(string page) => Cases.ContainsKey(page) && Expected(page).Any(one => one.Field == "refused");

    private static Dictionary<string, string> In(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, folder), "*.html")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
}
