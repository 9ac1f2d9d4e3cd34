namespace AccessibleContent.Speech.Lexicon;

/// <summary>The embedded lists of the lexicon: one row a line, columns by tabs, lines with # for editors.</summary>
internal static class LexiconData
{
    /// <summary>Returns the rows of a list, split into columns.</summary>
    public static List<string[]> Rows(string name)
    {
        using var stream = typeof(LexiconData).Assembly.GetManifestResourceStream($"AccessibleContent.Speech.Data.{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }
}
