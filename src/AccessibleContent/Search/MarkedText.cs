using System.Collections.Immutable;
using System.Text;
using AccessibleContent.Writers.Html;

namespace AccessibleContent.Search;

/// <summary>A text with the parts of it that a search has found.</summary>
/// <param name="Text">The text, in the script of the reader.</param>
/// <param name="Marks">The parts, in order; none overlap or touch.</param>
public sealed record MarkedText(string Text, ImmutableArray<Mark> Marks)
{
    /// <summary>Writes HTML: escaped, the marked parts in <c>mark</c>.</summary>
    public string ToHtml()
    {
        var (html, done) = (new StringBuilder(), 0);
        foreach (var mark in Marks)
        {
            html.Append(HtmlText.Escape(Text[done..mark.Start])).Append("<mark>")
                .Append(HtmlText.Escape(Text[mark.Start..mark.End])).Append("</mark>");
            done = mark.End;
        }

        return html.Append(HtmlText.Escape(Text[done..])).ToString();
    }
}
