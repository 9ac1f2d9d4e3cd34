using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>Sentences of notice language with what is wanted in zh-Hant; where usage is divided, <c>[a|b]</c> accepts each.</summary>
/// <param name="Name">What the set is for: its file says more.</param>
/// <param name="Rows">The sentences in Simplified, each with every form that is right.</param>
internal sealed partial record SentenceSet(string Name, IReadOnlyList<(string Source, string[] Wanted)> Rows)
{
    private const int SourceColumn = 1;
    private const int WantedColumn = 2;
    private static readonly string[] Names = ["tuning", "held-out", "blind"];

    /// <summary>Reads the sets of a checkout.</summary>
    public static SentenceSet[] All(string root) => [.. Names.Select(name => new SentenceSet(name, [.. File
        .ReadLines(Path.Combine(root, $"tests/AccessibleContent.Tests/Hanzi/{name}-set.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(row => (row[SourceColumn], Accepted(row[WantedColumn]).ToArray()))]))];

    /// <summary>Returns for each sentence whether its conversion is right, both in the same forms of characters.</summary>
    public bool[] Right(IReadOnlyList<string> converted) => [.. Rows.Select((row, i) => row.Wanted
        .Any(wanted => GlyphForms.Of(wanted) == GlyphForms.Of(converted[i])))];

    private static IEnumerable<string> Accepted(string wanted) => Divided().Match(wanted) is { Success: true } place
        ? place.Groups[1].Value.Split('|').SelectMany(form => Accepted(Divided().Replace(wanted, form, 1)))
        : [wanted];

    [GeneratedRegex(@"\[([^\[\]]*\|[^\[\]]*)\]")]
    private static partial Regex Divided();
}
