
namespace AccessibleContent.Tests.Hanzi;

/// <summary>The sentences that the layers were written against; where usage is divided a column lists each accepted form.</summary>
internal static class DevelopmentSet
{
    private const int SourceColumn = 1;

    private static readonly string[][] Rows = [.. File
        .ReadLines(Path.Combine(OpenCCFixtures.Root(), "tests/AccessibleContent.Tests/Hanzi/development-set.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))];

    public static IEnumerable<string> Sources => Rows.Select(row => row[SourceColumn]);

    /// <summary>Returns the rows that a conversion gets wrong, with its results.</summary>
    public static IEnumerable<string> Failures(int column, Func<string, string> convert, Func<string, string>? forms = null) =>
        Wrong(column, convert, forms).Select(row => $"{row.Class}: {row.Source} -> {row.Result}, not {row.Expected}");

    /// <summary>Returns the same in parts; expected values are in OpenCC's forms, from which a standard's may follow.</summary>
    public static IEnumerable<(string Class, string Source, string Result, string Expected)> Wrong(
        int column,
        Func<string, string> convert,
        Func<string, string>? forms = null) =>
        from row in Rows
        let result = convert(row[SourceColumn])
        let expected = forms is null ? row[column] : forms(row[column])
        where !expected.Split('|').Contains(result)
        select (row[0], row[SourceColumn], result, expected);
}
