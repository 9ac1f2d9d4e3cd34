using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>CommonMark with strikethrough, pipe tables and front matter, in which every parser counts its cost.</summary>
internal static class BoundedPipeline
{
    /// <summary>Builds the pipeline for one document.</summary>
    public static MarkdownPipeline Of(MarkdownBudget budget)
    {
        var builder = new MarkdownPipelineBuilder();

        // A paragraph indented by four spaces is a paragraph here, not code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        foreach (var parser in builder.BlockParsers.OfType<BlockParser>().Where(one => one is not ParagraphBlockParser))
        {
            parser.Closed += (_, _) => budget.CountPart();
        }

        builder.BlockParsers.Replace<ParagraphBlockParser>(new CountedParagraphs(budget));
        builder.BlockParsers.Insert(0, new LineCount(budget));
        builder.InlineParsers.Replace<LinkInlineParser>(new CountedLinks(budget));
        builder.InlineParsers.Replace<AutolinkInlineParser>(new CountedTags(budget));
        builder.InlineParsers.Replace<CodeInlineParser>(new CountedCode(budget));
        builder.InlineParsers.Insert(0, new MarkCount(budget));
        return builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseYamlFrontMatter().Build();
    }
}
