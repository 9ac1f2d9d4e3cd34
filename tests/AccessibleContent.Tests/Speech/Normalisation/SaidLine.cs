using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Speech;
using AccessibleContent.Speech.Normalisation;

namespace AccessibleContent.Tests.Speech.Normalisation;

/// <summary>Lines as they are said by the rules for numbers alone.</summary>
internal static class SaidLine
{
    private static readonly Dictionary<HanScript, NumberRules> Rules =
        HanScript.All.ToDictionary(script => script, script => NumberRules.Of(script, Make.Converter));

    /// <summary>Returns the spans of a line.</summary>
    public static IReadOnlyList<SpokenSpan> Spans(string line, HanScript? script = null) => Rules[script ?? HanScript.Simplified].In(line);

    /// <summary>Returns the line with what is said in place of what is printed, in braces where asked.</summary>
    public static string Of(string line, HanScript? script = null, bool braces = false)
    {
        var (said, end) = (new StringBuilder(), 0);
        foreach (var span in Spans(line, script))
        {
            said.Append(line, end, span.Start - end).Append(braces ? $"{{{span.Alias}}}" : span.Alias);
            end = span.End;
        }

        return said.Append(line, end, line.Length - end).ToString();
    }

    /// <summary>Returns the rows of a table of this folder.</summary>
    public static string[][] Rows(string file) => [.. File
        .ReadLines(Path.Combine(Snapshots.Project, "Speech", "Normalisation", file))
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line.Split('\t'))];
}
