using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Writers;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Reads superscripts and subscripts: digits become characters, anything else keeps its place.</summary>
internal sealed class RaisedText(HtmlBlocks blocks, NoticeDraft draft)
{
    /// <summary>Returns whether an element is superscript or subscript; null if it is neither.</summary>
    public static bool? Of(IElement element) => element.LocalName switch
    {
        "sup" => true,
        "sub" => false,
        "span"
        or "font"
            when element.GetAttribute("style") is { } style && style.Contains("vertical-align", StringComparison.OrdinalIgnoreCase) =>
            ElementKinds.Style(style, "vertical-align:super") ? true : ElementKinds.Style(style, "vertical-align:sub") ? false : null,
        _ => null,
    };

    /// <summary>Reads the element.</summary>
    public void Read(IElement element, bool raised, Marks marks, BlockFlow flow)
    {
        if (RaisedDigits.Of(HtmlWords.Of(element, 20), raised) is { } digits)
        {
            blocks.Add(digits, marks, flow);
            return;
        }

        if (marks.Raised is null && HtmlWords.Quote(element) is { Length: > 0 } words)
        {
            Report(words, raised, HtmlWords.LineOf(element));
        }

        blocks.Walk(element, marks with { Raised = marks.Raised ?? raised }, flow);
    }

    private void Report(string words, bool raised, int? line)
    {
        var (before, after) = RaisedLabels.Of(raised ? new Superscript([new TextRun(words)]) : new Subscript([new TextRun(words)]));
        var said = before.Length > 0 ? $"，纯文本写作“{before}{words}{after}”" : "";
        draft.Remark(RemarkRule.RaisedWords, $"{(raised ? "上标" : "下标")}“{words}”按原样保留{said}。", line: line);
    }
}
