using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AccessibleContent.Readers;

/// <summary>Reads CommonMark with pipe tables and YAML front matter.</summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>Reads the document.</summary>
    /// <param name="text">The Markdown text.</param>
    /// <param name="name">The name of the source, for a notice without 索引号.</param>
    /// <param name="address">The page's own address, against which relative addresses resolve; null where it is not known.</param>
    public static Reading Read(string text, string name, Uri? address = null)
    {
        var draft = new NoticeDraft(name) { Address = address };
        try
        {
            Read(Markdown.Parse(draft.Cleaner.Strip(text), Pipeline), draft);
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            draft.Refuse("blocks", "Markdown 嵌套过深；请减少列表或引用的层数。");
        }

        return draft.Finish();
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter();

        // A paragraph set in by four spaces is a paragraph here, not code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
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

        draft.Blocks = [.. body.SelectMany(blocks.Read)];
    }

    // The first heading is the title, whether or not the front matter says it too.
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
