using AccessibleContent.Readers.Languages;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Reads CommonMark with pipe tables and YAML front matter.</summary>
public static class MarkdownReader
{
    /// <summary>Reads the document.</summary>
    /// <param name="text">The Markdown text.</param>
    /// <param name="name">The name of the source, for a notice without 索引号.</param>
    /// <param name="address">The page's own address, which relative addresses are resolved against; null if unknown.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Reading Read(string text, string name, Uri? address = null, CancellationToken cancellation = default) =>
        new NoticeDraft(name, cancellation: cancellation) { Address = address, Source = text }.Complete(draft =>
            Read(Parse(draft.Cleaner.Strip(text), draft.Budget), draft));

    private static MarkdownDocument Parse(string text, ReadingBudget budget)
    {
        // Of Markdig's own errors only that of its depth limit is of this very type and names no parameter.
        try
        {
            return Markdig.Markdown.Parse(text, BoundedPipeline.Of(new MarkdownBudget(budget, text.Length)));
        }
        catch (ArgumentException tooDeep) when (tooDeep is { ParamName: null } && tooDeep.GetType() == typeof(ArgumentException))
        {
            throw new ReadingLimitException("Markdown 嵌套过深；请减少列表或引用的层数。");
        }
    }

    private static void Read(MarkdownDocument document, NoticeDraft draft)
    {
        if (document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is { } front)
        {
            FrontMatter.Fill(draft, front.Lines.ToString());
        }

        var blocks = new MarkdownBlocks(draft);
        var body = document.Where(block => block is not YamlFrontMatterBlock).ToList();
        if (body is [HeadingBlock { Level: 1 } heading, ..] && IsTitle(blocks.TextOf(heading), draft))
        {
            body.RemoveAt(0);
        }

        draft.Blocks = PartLanguages.Report([.. body.SelectMany(blocks.Read)], draft);
    }

    // The first heading is the title, whether or not the front matter repeats it.
    private static bool IsTitle(string heading, NoticeDraft draft)
    {
        if (draft.Title is null && heading.Length > 0)
        {
            draft.Title = heading;
            draft.Remark(RemarkKind.Guessed, $"文首信息没有 title，采用一级标题“{heading}”。", "title");
        }

        return heading == draft.Title;
    }
}
