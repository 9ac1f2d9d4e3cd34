namespace AccessibleContent.Readers.Text;

/// <summary>Published character tables, embedded in the assembly and read on first use.</summary>
internal static class CharacterData
{
    /// <summary>Returns the lines of a table, without comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(CharacterData).Assembly.GetManifestResourceStream($"AccessibleContent.Readers.Data.{name}.txt")!;
        using var text = new StreamReader(stream);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
