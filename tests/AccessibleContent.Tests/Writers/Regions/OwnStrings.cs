using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.Writers.Regions;

/// <summary>Every string with Han characters in the sources of what readers see; a new one is among them by itself.</summary>
internal static partial class OwnStrings
{
    private static readonly string[] Folders =
    [
        "AccessibleContent.Api/Site", "AccessibleContent.Api/OpenData", "AccessibleContent.Api/Http", "AccessibleContent.Api/Notices",
        "AccessibleContent.Api/Publishing", "AccessibleContent.Api/Terms", "AccessibleContent.Api/Files", "AccessibleContent/Writers",
    ];

    /// <summary>Lists the strings with the files that have them.</summary>
    public static IEnumerable<(string File, string Words)> All() =>
        from folder in Folders
        from file in Directory.EnumerateFiles(Path.Combine(Sources.Root, "src", folder), "*.cs*", SearchOption.AllDirectories)
        from words in Literal().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(literal => literal.Groups[1].Value)
        where Han().IsMatch(words)
        select (Path.GetFileName(file), words);

    [GeneratedRegex(@"(?m)^\s*//.*$|@\*[^*]*\*@")]
    private static partial Regex Comment();

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
