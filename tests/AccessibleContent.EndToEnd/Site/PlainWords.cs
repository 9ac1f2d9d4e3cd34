using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The words of a plain text, sentence by sentence, without what only a plain text has to say.</summary>
internal static partial class PlainWords
{
    /// <summary>Takes a plain text apart; a label stands beside its value or above it, with a colon or without.</summary>
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

            // A row names its columns again: there the words are those after the names.
            var parts = inTable ? line.Split('；').Select(cell => cell[(cell.IndexOf('：', StringComparison.Ordinal) + 1)..]) : OwnWords().Replace(line, "").Split('：', '。');
            foreach (var part in parts)
                yield return part;
        }
    }

    [GeneratedRegex("^表格(：.*)?，[0-9]+列[0-9]+行$")]
    private static partial Regex TableBegins();

    // The end of the notice, the mark of a list, what a picture is, and where a link or file is to be had.
    [GeneratedRegex("^（完）$|^([0-9]+\\.|-) |^图片：|（链接：[^）]*）|(?<=）)：[!-~]+$")]
    private static partial Regex OwnWords();
}
