using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;
using Markdig.Syntax.Inlines;
using Inline = AccessibleContent.Model.Inline;
using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Converts the running text of a Markdown document into that of a notice.</summary>
internal sealed class MarkdownInlines(NoticeDraft draft)
{
    private readonly StruckWords _struck = new(draft);

    /// <summary>Reads the inlines of a block; pictures are returned separately.</summary>
    public ImmutableArray<Inline> Read(ContainerInline? inlines)
    {
        if (inlines is null)
        {
            return [];
        }

        InlineTree.CheckDepth(inlines);
        return SoftBreaks.Join(TextRuns.Merge([.. Siblings(inlines)]));
    }

    /// <summary>Returns the pictures in running text, in order.</summary>
    public IEnumerable<Block> Images(ContainerInline? inlines) => (inlines is null ? [] : InlineTree.Descendants(inlines))
        .OfType<LinkInline>()
        .Where(link => link.IsImage)
        .Select(Image)
        .OfType<Image>();

    // <sup> and <sub> are the only way to write superscripts and subscripts in Markdown.
    private List<Inline> Siblings(ContainerInline container)
    {
        var raised = new RaisedTags();
        foreach (var sibling in _struck.Without(InlineTree.Siblings(container)))
        {
            if (sibling is not HtmlInline html || !raised.Take(html.Tag))
            {
                raised.Add(Read(sibling));
            }
        }

        foreach (var tag in raised.Unclosed)
        {
            Html(tag);
        }

        return raised.Inlines;
    }

    private IEnumerable<Inline> Read(MarkdownInline inline)
    {
        draft.Budget.GoOn();
        return ResponseBody(inline);
    }

    private IEnumerable<Inline> ResponseBody(MarkdownInline inline) => inline switch
    {
        LiteralInline literal => [new TextRun(literal.Content.ToString())],
        HtmlEntityInline entity => [new TextRun(entity.Transcoded.ToString())],
        CodeInline code => [new CodeRun(draft.Cleaner.Code(code.Content))],
        LineBreakInline { IsHard: true } => [new LineBreak()],
        LineBreakInline => [new TextRun(SoftBreaks.Mark)],
        LinkInline { IsImage: true } => [],
        LinkInline link => Link(link.Url, [.. Siblings(link)]),
        AutolinkInline autolink => Link(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, [new TextRun(autolink.Url)]),
        EmphasisInline emphasis => Siblings(emphasis) is { Count: > 0 } words
            ? [new Emphasis(emphasis.DelimiterCount > 1, [.. words])]
            : [],
        HtmlInline html => Html(html.Tag),
        DelimiterInline open => [new TextRun(open.ToLiteral())],
        ContainerInline container => Siblings(container),
        _ => Skip($"Markdown 的 {inline.GetType().Name} 没有采用。"),
    };

    private ImmutableArray<Inline> Link(string? address, ImmutableArray<Inline> words)
    {
        if (address is not null && Addresses.IsSafe(address))
        {
            return [new Link(draft.Resolve(address), words)];
        }

        draft.Remark(RemarkKind.Skipped, $"链接地址“{address}”不能采用，只保留文字；可用 http、https、mailto、tel 或相对地址。");
        return words;
    }

    private Image? Image(LinkInline image)
    {
        var alternative = draft.Cleaner.Words(PlainWords.Of(Read((ContainerInline)image)));
        if (image.Url is not { } address || !Addresses.IsSafe(address))
        {
            draft.Remark(RemarkKind.Skipped, $"图片地址“{image.Url}”不能采用。");
            return null;
        }

        if (alternative.Length == 0)
        {
            draft.Remark(RemarkRule.ImageWithoutAlternative, $"图片“{address}”没有替代文字，只能读作“图片（没有文字说明）”；请写出图片的内容。");
        }

        return new Image(draft.Resolve(address), alternative);
    }

    private IEnumerable<Inline> Html(string tag) =>
        tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? [new LineBreak()] : Skip($"Markdown 中的 HTML 标记没有采用：“{tag}”；其中的文字已保留。");

    private IEnumerable<Inline> Skip(string message)
    {
        draft.Remark(RemarkKind.Skipped, message);
        return [];
    }
}
