namespace AccessibleContent.Answers;

/// <summary>Reads the lists of this room: rows of values between tabs, the last of them the reason; <c>#</c> begins a comment.</summary>
internal static class AnswerData
{
    /// <summary>Reads a list by its name.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(AnswerData).Assembly.GetManifestResourceStream($"AccessibleContent.Answers.Data.{name}.tsv")!;
        using var lines = new StreamReader(stream);
        return [.. lines.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))];
    }
}
