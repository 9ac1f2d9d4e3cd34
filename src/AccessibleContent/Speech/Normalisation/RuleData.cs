namespace AccessibleContent.Speech.Normalisation;

/// <summary>Reads the lists behind the rules: rows of values between tabs, the last of them the reason; <c># </c> is for editors.</summary>
internal static class RuleData
{
    /// <summary>Reads a list by its name.</summary>
    public static string[][] Rows(string name)
    {
        using var stream = typeof(RuleData).Assembly.GetManifestResourceStream($"AccessibleContent.Speech.Data.{name}.tsv")!;
        using var lines = new StreamReader(stream);
        return [.. lines.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))];
    }
}
