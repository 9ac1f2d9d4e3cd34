using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.Support;

/// <summary>The project's own Markdown pages; those that are test sources are not among them.</summary>
internal static partial class Documents
{
    private static readonly string[] Folders = ["src", "tests", "nginx", "licences"];
    private static readonly string[] NotOurs = ["node_modules", "Fixtures", "Cases"];

    /// <summary>Gets the text of every page by its path.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Directory.EnumerateFiles(Sources.Root, "*.md")
        .Concat(Folders.Select(folder => Path.Combine(Sources.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)))
        .Where(path => IsOurs(Path.GetRelativePath(Sources.Root, path)))
        .ToDictionary(path => Path.GetRelativePath(Sources.Root, path), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Gets the pages on how to use and operate the service, as one text.</summary>
    public static string Guides { get; } = string.Join('\n', All
        .Where(page => Path.GetFileName(page.Key) == "README.md" && !page.Key.StartsWith("tests", StringComparison.Ordinal))
        .Select(page => page.Value));

    /// <summary>Returns the relative links of a page: the path as written, and the heading; either may be empty.</summary>
    public static IEnumerable<(string Path, string Heading)> LinksOf(string page) =>
        from link in Link().Matches(Code().Replace(page, "")).Select(match => match.Groups[1].Value)
        where !link.Contains(':', StringComparison.Ordinal)
        let parts = link.Split('#', 2)
        select (parts[0], parts.Length > 1 ? parts[1] : "");

    /// <summary>Returns the headings of a page as links name them.</summary>
    public static IEnumerable<string> HeadingsOf(string page) =>
        Heading().Matches(Fence().Replace(page, "")).Select(match => match.Groups[1].Value.ToLowerInvariant())
            .Select(words => NotInAnchors().Replace(words, "").Replace(' ', '-'));

    // Checks download packages into folders beside the tests, which have pages of their own.
    private static bool IsOurs(string path) =>
        !Array.Exists(path.Split(Path.DirectorySeparatorChar), part => part.StartsWith('.') || NotOurs.Contains(part));

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("```.*?```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
