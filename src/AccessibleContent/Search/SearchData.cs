namespace AccessibleContent.Search;

/// <summary>The embedded lists of the search: one row a line, columns by tabs, lines with # for editors.</summary>
internal static class SearchData
{
    /// <summary>Returns the rows of a list, split into columns.</summary>
    public static List<string[]> Rows(string name) =>
        [.. Text(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))];

    /// <summary>Returns the text of a list.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(SearchData).Assembly.GetManifestResourceStream($"AccessibleContent.Search.Data.{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
