using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Pages that consist of the body under test.</summary>
internal static class Body
{
    /// <summary>Reads a page of HTML; its body begins in the second line.</summary>
    public static Reading Read(string body)
    {
        var reading = HtmlReader.Read(
            Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html><title>关于检查的通知</title><meta name=PubDate content=2024-07-18><div id=zoom>\n{body}</div>"),
            "a");
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Remarks.Select(remark => remark.Message)));
        return reading;
    }

    /// <summary>Returns the plain text of the body of a page.</summary>
    public static string Text(string body)
    {
        var text = Make.Text(Read(body).Notice!, "zh-Hans.standard.text");
        var facts = text.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        return text[(text.IndexOf("\n\n", facts, StringComparison.Ordinal) + 2)..^"\n（完）\n".Length];
    }

    /// <summary>Returns the line of a rule's remark that contains a text; null where there is no such remark.</summary>
    public static int? LineOf(string body, RemarkRule rule, string words) =>
        Read(body)
            .Remarks.Where(remark => remark.Rule == rule && remark.Message.Contains(words, StringComparison.Ordinal))
            .Select(remark => remark.Line)
            .FirstOrDefault();
}
