using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace AccessibleContent.Readers;

/// <summary>Turns the running text of a Markdown document into that of a notice.</summary>
internal sealed class MarkdownInlines(NoticeDraft draft)
{
    /// <summary>Reads the inlines of a block; pictures are given apart.</summary>
    public ImmutableArray<Inline> Read(IEnumerable<MarkdownInline>? inlines) =>
        SoftBreaks.Join(Filters.TextRuns.Merge([.. (inlines ?? []).SelectMany(Read)]));

    /// <summary>Gives the pictures that stand in running text, in their order.</summary>
    public IEnumerable<Block> Images(IEnumerable<MarkdownInline>? inlines) => (inlines ?? [])
        .SelectMany(Flatten)
        .OfType<LinkInline>()
        .Where(link => link.IsImage)
        .Select(Image)
        .OfType<Image>();

    private static IEnumerable<MarkdownInline> Flatten(MarkdownInline inline) =>
        inline is LinkInline { IsImage: true } or not ContainerInline ? [inline] : [inline, .. ((ContainerInline)inline).SelectMany(Flatten)];

    private IEnumerable<Inline> Read(MarkdownInline inline) => inline switch
    {
        LiteralInline literal => [new TextRun(literal.Content.ToString())],
        HtmlEntityInline entity => [new TextRun(entity.Transcoded.ToString())],
        CodeInline code => [new CodeRun(draft.Cleaner.Code(code.Content))],
        LineBreakInline { IsHard: true } => [new LineBreak()],
        LineBreakInline => [new TextRun(SoftBreaks.Mark)],
        LinkInline { IsImage: true } => [],
        LinkInline link => Link(link.Url, [.. link.SelectMany(Read)]),
        AutolinkInline autolink => Link(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, [new TextRun(autolink.Url)]),
        EmphasisInline emphasis => [new Emphasis(emphasis.DelimiterCount > 1, [.. emphasis.SelectMany(Read)])],
        HtmlInline html => Html(html.Tag),
        ContainerInline container => container.SelectMany(Read),
        _ => Skip($"Markdown 的 {inline.GetType().Name} 没有采用。"),
    };

    private ImmutableArray<Inline> Link(string? address, ImmutableArray<Inline> words)
    {
        if (address is not null && Addresses.IsSafe(address))
        {
            return [new Link(Addresses.Resolve(address, draft.Address), words)];
        }

        draft.Remark(RemarkKind.Skipped, $"链接地址“{address}”不能采用，只保留文字；可用 http、https、mailto、tel 或相对地址。");
        return words;
    }

    private Image? Image(LinkInline image)
    {
        var alternative = draft.Cleaner.Words(PlainWords.Of(Read((IEnumerable<MarkdownInline>)image)));
        if (image.Url is not { } address || !Addresses.IsSafe(address))
        {
            draft.Remark(RemarkKind.Skipped, $"图片地址“{image.Url}”不能采用。");
            return null;
        }

        if (alternative.Length == 0)
        {
            draft.Remark(RemarkKind.Guessed, $"图片“{address}”没有替代文字，按装饰图片处理；如有内容请补写。");
        }

        return new Image(Addresses.Resolve(address, draft.Address), alternative);
    }

    private IEnumerable<Inline> Html(string tag) =>
        tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? [new LineBreak()] : Skip($"Markdown 中的 HTML 标记没有采用：“{tag}”；其中的文字已保留。");

    private IEnumerable<Inline> Skip(string message)
    {
        draft.Remark(RemarkKind.Skipped, message);
        return [];
    }
}
