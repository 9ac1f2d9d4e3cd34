using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The text of a plain-text rendition, sentence by sentence, without what only plain text adds.</summary>
internal static partial class PlainWords
{
    /// <summary>Parses a plain text; a label is beside its value or above it, with a colon or without.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var inTable = false;
        foreach (var line in text.Split('\n'))
        {
            if (line == "表格完" || TableBegins().IsMatch(line))
            {
                inTable = line != "表格完";
                continue;
            }

            // A row repeats the names of its columns: there the text is what follows the names.
            var parts = inTable
                ? line.Split('；').Select(cell => cell[(cell.IndexOf('：', StringComparison.Ordinal) + 1)..])
                : OwnWords().Replace(line, "").Split('：', '。');
            foreach (var part in parts)
            {
                yield return part;
            }
        }
    }

    [GeneratedRegex("^表格(：.*)?，[0-9]+列[0-9]+行$")]
    private static partial Regex TableBegins();

    // The end of the notice, a list marker, the label of a picture, and where a link or file is available.
    [GeneratedRegex("^（完）$|^([0-9]+\\.|-) |^图片：|（链接：[^）]*）|(?<=）)：[!-~]+$")]
    private static partial Regex OwnWords();
}
