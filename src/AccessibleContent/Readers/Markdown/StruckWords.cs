using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Hidden;
using AngleSharp.Html.Parser;
using Markdig.Syntax.Inlines;

using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Removes from running text what is struck out, by ~~ or by a tag, and what a tag hides, as the HTML reader does.</summary>
internal sealed partial class StruckWords(NoticeDraft draft)
{
    /// <summary>Returns the remaining inlines; the text of the others is quoted.</summary>
    public IEnumerable<MarkdownInline> Without(IEnumerable<MarkdownInline> inlines)
    {
        var (name, depth, hiding, words) = ("", 0, Hiding.None, new StringBuilder());
        foreach (var inline in inlines)
        {
            if (depth > 0)
            {
                depth += inline is HtmlInline { Tag: var inside } && NameOf(inside) == name ? IsEnd(inside) ? -1 : 1 : 0;
                Append(inline, words);
                if (depth == 0)
                {
                    Report(hiding, words);
                }
            }
            else if (inline is EmphasisInline { DelimiterChar: '~' })
            {
                Append(inline, words);
                Report(Hiding.Deleted, words);
            }
            else if (inline is HtmlInline { Tag: var tag } && !IsEnd(tag) && HidingOf(tag) is not Hiding.None and var why)
            {
                (name, depth, hiding) = (NameOf(tag), 1, why);
            }
            else
            {
                yield return inline;
            }
        }

        Report(hiding, words);
    }

    private void Report(Hiding hiding, StringBuilder words)
    {
        if (words.ToString().Trim() is { Length: > 0 } quoted)
        {
            HiddenPiece.Of(hiding, null, quoted).Report(draft);
        }

        words.Clear();
    }

    private static void Append(MarkdownInline inline, StringBuilder words)
    {
        foreach (var one in inline is ContainerInline container ? InlineTree.Descendants(container) : [inline])
        {
            words.Append(one switch
            {
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                _ => "",
            });
        }
    }

    private static Hiding HidingOf(string tag)
    {
        if (NameOf(tag) is "del" or "s" or "strike")
        {
            return Hiding.Deleted;
        }

        if (!Suspicious().IsMatch(tag) || new HtmlParser().ParseDocument(tag).Body?.FirstElementChild is not { } element)
        {
            return Hiding.None;
        }

        var (style, declarations) = (new DeclaredStyle(), new List<StyleDeclaration>());
        StyleDeclaration.Read(element.GetAttribute("style") ?? "", declarations);
        style.AddInline(declarations);
        return HidingRules.Of(element, style) is not Hiding.None and var hiding ? hiding
            : Look.Start.Inside(element, style, false).HidesWords ? Hiding.Gone
            : Hiding.None;
    }

    private static string NameOf(string tag) => Name().Match(tag).Groups["name"].Value.ToLowerInvariant();

    private static bool IsEnd(string tag) => tag.StartsWith("</", StringComparison.Ordinal);

    [GeneratedRegex("^</?(?<name>[A-Za-z][A-Za-z0-9-]{0,40})")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s(?:hidden|style|class|color)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Suspicious();
}
